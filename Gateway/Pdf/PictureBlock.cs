using Gateway.Pdf.Pages;
using Gateway.Pdf.Pictures;
using Gateway.Pdf.Text;

namespace Gateway.Pdf;

/// <summary>A picture with its line, together on one page.</summary>
/// <param name="picture">The picture.</param>
/// <param name="caption">The line below.</param>
internal sealed class PictureBlock(PdfPicture picture, string caption) : IPdfBlock
{
    // At most two thirds of the text's height, and never larger than 100 pixels an inch would make it.
    private const double TallestPoints = PageFlow.HeightPoints * 2 / 3;
    private const double PointsAPixel = 72d / 100;
    private const double RoomBelowPoints = 2;

    /// <inheritdoc/>
    public void Draw(PageFlow flow)
    {
        double scale = Math.Min(PointsAPixel, Math.Min(PageFlow.WidthPoints / picture.WidthPixels, TallestPoints / picture.HeightPixels));
        (double width, double height) = (picture.WidthPixels * scale, picture.HeightPixels * scale);
        IReadOnlyList<byte[]> lines = LineBreaking.Break(flow.Letters.Encode(caption), TextStyle.Cell, PageFlow.WidthPoints);
        flow.Reserve(height + (lines.Count * TextStyle.Cell.LinePoints) + TextStyle.Body.SpaceAfterPoints);
        flow.Page.Picture(picture, PageFlow.LeftPoints, flow.TopPoints - height, width, height);
        flow.Skip(height + RoomBelowPoints);
        foreach (byte[] line in lines)
        {
            flow.Reserve(TextStyle.Cell.LinePoints);
            flow.Page.Text(TextStyle.Cell, PageFlow.LeftPoints, flow.TopPoints - TextStyle.Cell.SizePoints, line);
            flow.Skip(TextStyle.Cell.LinePoints);
        }

        flow.Skip(TextStyle.Body.SpaceAfterPoints);
    }
}

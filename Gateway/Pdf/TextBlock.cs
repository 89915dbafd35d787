using Gateway.Pdf.Pages;
using Gateway.Pdf.Text;

namespace Gateway.Pdf;

/// <summary>Lines of one style.</summary>
/// <param name="text">The text.</param>
/// <param name="style">How it is set.</param>
internal sealed class TextBlock(string text, TextStyle style) : IPdfBlock
{
    // A heading takes two lines of text along to the next page.
    private const double KeptWithHeadingPoints = 30;

    /// <inheritdoc/>
    public void Draw(PageFlow flow)
    {
        IReadOnlyList<byte[]> lines = LineBreaking.Break(flow.Letters.Encode(text), style, PageFlow.WidthPoints);
        flow.Reserve(style.SpaceBeforePoints + style.LinePoints + (style.IsHeading ? KeptWithHeadingPoints : 0));
        flow.Skip(style.SpaceBeforePoints);
        foreach (byte[] line in lines)
        {
            flow.Reserve(style.LinePoints);
            flow.Page.Text(style, PageFlow.LeftPoints, flow.TopPoints - style.SizePoints, line);
            flow.Skip(style.LinePoints);
        }

        flow.Skip(style.SpaceAfterPoints);
    }
}

using Gateway.Pdf.Text;

namespace Gateway.Pdf.Pages;

/// <summary>The lines at head and foot of every page.</summary>
/// <remarks>The letters of the head are looked at when this is made, so that what is written otherwise in them is listed, too.</remarks>
internal sealed class PageHead(PdfHead head, LegibleText letters)
{
    private const double HeadPoints = PageFlow.PageHeightPoints - 50;
    private const double FootPoints = 40;
    private const double RuleGapPoints = 6;

    private readonly byte[] _source = letters.Encode(head.Source);
    private readonly byte[] _marking = letters.Encode(head.Marking);
    private readonly byte[] _reference = letters.Encode(head.Reference);

    /// <summary>Draws them, now that the number of pages is known.</summary>
    /// <param name="pages">All pages.</param>
    public void Draw(IReadOnlyList<PageCanvas> pages)
    {
        for (int i = 0; i < pages.Count; i++)
        {
            PageCanvas page = pages[i];
            page.Text(TextStyle.Frame, PageFlow.LeftPoints, HeadPoints, _source);
            AtRight(page, HeadPoints, _marking);
            page.Rule(PageFlow.LeftPoints, HeadPoints - RuleGapPoints, PageFlow.WidthPoints, 0.5);
            page.Rule(PageFlow.LeftPoints, FootPoints + TextStyle.Frame.SizePoints + (RuleGapPoints / 2), PageFlow.WidthPoints, 0.5);
            page.Text(TextStyle.Frame, PageFlow.LeftPoints, FootPoints, _reference);
            AtRight(page, FootPoints, letters.Encode($"Page {i + 1} of {pages.Count}"));
        }
    }

    private static void AtRight(PageCanvas page, double y, byte[] text) =>
        page.Text(TextStyle.Frame, PageFlow.LeftPoints + PageFlow.WidthPoints - TextStyle.Frame.Measure(text), y, text);
}

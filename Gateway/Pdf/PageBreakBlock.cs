using Gateway.Pdf.Pages;

namespace Gateway.Pdf;

/// <summary>The end of a page.</summary>
internal sealed class PageBreakBlock : IPdfBlock
{
    /// <inheritdoc/>
    public void Draw(PageFlow flow) => flow.NextPage();
}

using Gateway.Pdf.Pages;

namespace Gateway.Pdf;

/// <summary>One part of a document, from edge to edge.</summary>
internal interface IPdfBlock
{
    /// <summary>Draws it where the flow stands, on new pages where it does not fit.</summary>
    /// <param name="flow">The pages so far.</param>
    void Draw(PageFlow flow);
}

using Gateway.Pdf.Pages;
using Gateway.Pdf.Text;

namespace Gateway.Pdf;

/// <summary>The last part of a document in which letters were written otherwise: each text as printed, and the code points that it stands for.</summary>
internal static class OtherLetters
{
    /// <summary>Draws the list, if there is anything to list.</summary>
    /// <param name="flow">The pages so far.</param>
    /// <param name="letters">What was written otherwise.</param>
    public static void Draw(PageFlow flow, LegibleText letters)
    {
        if (letters.Rewritten.Count == 0)
        {
            return;
        }

        IReadOnlyList<string>[] rows = [.. letters.Rewritten.Select(one => (IReadOnlyList<string>)[one.Printed, one.CodePoints])];
        new TextBlock("Letters of other scripts", TextStyle.Heading).Draw(flow);
        new TextBlock("The fonts of this document have no sign for these letters. They are printed as on the left; the record holds the code points on the right.", TextStyle.Body).Draw(flow);
        new TableBlock(new([new("Printed", 0.35), new("In the record", 0.65, IsCode: true)], rows)).Draw(flow);
    }
}

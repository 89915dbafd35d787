using Gateway.Pdf.Pages;
using Gateway.Pdf.Text;

namespace Gateway.Pdf;

/// <summary>A table on as many pages as it needs: rows stay whole where a page can hold them.</summary>
/// <param name="table">The table.</param>
internal sealed class TableBlock(PdfTable table) : IPdfBlock
{
    private const double GapPoints = 6;
    private const double RulePoints = 3;
    private const double FactNameShare = 0.3;

    private readonly double _shares = table.Columns.Sum(column => column.Share);

    private bool HasHead => table.Columns.Any(column => column.Title.Length > 0);

    /// <summary>Names on the left, values on the right, no heads.</summary>
    /// <param name="rows">Name and value.</param>
    public static TableBlock OfFacts(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(new([new(string.Empty, FactNameShare), new(string.Empty, 1 - FactNameShare)], rows));

    /// <inheritdoc/>
    public void Draw(PageFlow flow)
    {
        byte[][][] head = Cells(flow, [.. table.Columns.Select(column => column.Title)], isHead: true);
        if (HasHead)
        {
            flow.Reserve(Height(head) * 2);
            DrawRow(flow, head, isHead: true);
        }

        foreach (IReadOnlyList<string> row in table.Rows)
        {
            byte[][][] cells = Cells(flow, row, isHead: false);
            if (flow.Reserve(Math.Min(Height(cells), PageFlow.HeightPoints / 2)) && HasHead)
            {
                DrawRow(flow, head, isHead: true);
            }

            DrawRow(flow, cells, isHead: false);
        }

        flow.Skip(TextStyle.Body.SpaceAfterPoints);
    }

    private byte[][][] Cells(PageFlow flow, IReadOnlyList<string> row, bool isHead) =>
        [.. table.Columns.Select((column, i) => LineBreaking.Break(flow.Letters.Encode(row[i]), StyleOf(column, isHead), WidthOf(column) - GapPoints).ToArray())];

    /// <summary>Line by line, so that a row longer than a page goes on at the next.</summary>
    private void DrawRow(PageFlow flow, byte[][][] cells, bool isHead)
    {
        int lines = cells.Max(cell => cell.Length);
        for (int line = 0; line < lines; line++)
        {
            flow.Reserve(TextStyle.Cell.LinePoints);
            DrawLine(flow, cells, line, isHead);
            flow.Skip(TextStyle.Cell.LinePoints);
        }

        flow.Page.Rule(PageFlow.LeftPoints, flow.TopPoints, PageFlow.WidthPoints, isHead ? 0.8 : 0.25);
        flow.Skip(RulePoints);
    }

    private void DrawLine(PageFlow flow, byte[][][] cells, int line, bool isHead)
    {
        double left = PageFlow.LeftPoints;
        for (int i = 0; i < cells.Length; i++)
        {
            TextStyle style = StyleOf(table.Columns[i], isHead);
            if (line < cells[i].Length)
            {
                flow.Page.Text(style, left, flow.TopPoints - style.SizePoints, cells[i][line]);
            }

            left += WidthOf(table.Columns[i]);
        }
    }

    private static double Height(byte[][][] cells) => (cells.Max(cell => cell.Length) * TextStyle.Cell.LinePoints) + RulePoints;

    private double WidthOf(PdfColumn column) => PageFlow.WidthPoints * column.Share / _shares;

    private static TextStyle StyleOf(PdfColumn column, bool isHead) => (isHead, column.IsCode) switch
    {
        (true, _) => TextStyle.CellHead,
        (false, true) => TextStyle.CellCode,
        (false, false) => TextStyle.Cell,
    };
}

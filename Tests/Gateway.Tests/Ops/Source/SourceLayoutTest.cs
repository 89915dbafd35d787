using Gateway.Ops.Source;
using Processing.Stores.Messages;

namespace Gateway.Tests.Ops.Source;

internal sealed class SourceLayoutTest
{
    [Test]
    public void Lines_stay_lines()
    {
        IReadOnlyList<SourceRow> rows = SourceLayout.Of(new("<a>\n  <b>1</b>\r\n</a>", []));

        Assert.That(rows.Select(row => (row.Line, row.Column)), Is.EqualTo([(1, 1), (2, 1), (3, 1)]));
    }

    [Test]
    public void Elements_in_one_line_get_rows_of_their_own_set_in_by_depth()
    {
        IReadOnlyList<SourceRow> rows = SourceLayout.Of(new("<a><b>1</b><c/></a>", []));

        Assert.That(rows.Select(row => (Text(row), row.Column, row.Indent)), Is.EqualTo([
            ("<a>", 1, 0), ("<b>1</b>", 4, 1), ("<c/>", 12, 1), ("</a>", 16, 0),
]));
    }

    [Test]
    public void A_gap_takes_as_many_columns_as_its_value_did()
    {
        KeptSpan span = new(6, new byte[32], SpanForm.Base64, 0, "", 30);

        IReadOnlyList<SourceRow> rows = SourceLayout.Of(new("<a><b></b><c/></a>", [new(6, 0, span)]));

        Assert.That(rows.Single(row => Text(row) == "<c/>").Column, Is.EqualTo(11 + 40));
    }

    [Test]
    public void A_gap_with_lines_moves_what_follows_down()
    {
        KeptSpan span = new(6, new byte[32], SpanForm.Base64Lines, 20, "\r\n", 30);

        IReadOnlyList<SourceRow> rows = SourceLayout.Of(new("<a><b></b>\n<c/></a>", [new(6, 0, span)]));

        Assert.That(rows[^2].Line, Is.EqualTo(3), "40 characters in lines of 20 are one line more");
    }

    private static string Text(SourceRow row) => string.Concat(row.Pieces.Select(piece => piece.Text)).TrimEnd('\r');
}

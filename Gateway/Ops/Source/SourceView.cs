using Gateway.Ops.Markup;
using Schemas.Validation;

namespace Gateway.Ops.Source;

/// <summary>A document with line numbers, colours, and findings pinned under the place they speak of.</summary>
internal sealed class SourceView
{
    private const int NeighbourRows = 3;
    private const int TextLimit = 400;
    private const int TextShown = 80;

    private readonly IReadOnlyList<SourceRow> _rows;
    private readonly ILookup<int, (Finding Finding, int Number)> _pinned;
    private readonly string _prefix;
    private readonly string _imagePath;
    private readonly int _rowLimit;

    /// <summary>Prepares a view.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="prefix">A letter that keeps the ids of two views on one page apart.</param>
    /// <param name="imagePath">The address of the message's images.</param>
    /// <param name="rowLimit">How many rows are shown, those with findings aside.</param>
    public SourceView(KeptDocument document, IReadOnlyList<Finding> findings, string prefix, string imagePath, int rowLimit)
    {
        _rows = SourceLayout.Of(document);
        _prefix = prefix;
        _imagePath = imagePath;
        _rowLimit = rowLimit;
        _pinned = findings
            .Select((finding, index) => (Finding: finding, Number: index + 1))
            .Where(one => one.Finding.Line is not null)
            .ToLookup(one => RowOf(one.Finding), one => one);
    }

    /// <summary>Draws it.</summary>
    public Html Draw() => Html.Of($"""<div class="source" tabindex="0" role="group" aria-label="XML source">{Rows()}</div>""");

    private int RowOf(Finding finding)
    {
        int low = 0;
        int high = _rows.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _rows[middle].IsAtOrBefore(finding.Line ?? 1, finding.Column ?? 1) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private IEnumerable<Html> Rows()
    {
        int left = 0;
        for (int index = 0; index < _rows.Count; index++)
        {
            if (index >= _rowLimit && !IsNearFinding(index))
            {
                left++;
                continue;
            }

            if (left > 0)
            {
                yield return Left(left);
                left = 0;
            }

            yield return Row(index);
        }

        if (left > 0)
        {
            yield return Left(left);
        }
    }

    private bool IsNearFinding(int index) =>
        Enumerable.Range(index - NeighbourRows, (NeighbourRows * 2) + 1).Any(_pinned.Contains);

    private static Html Left(int count) => Html.Of($"""<p class="left">{Figures.Count(count)} rows are not shown; the download has them.</p>""");

    private Html Row(int index)
    {
        SourceRow row = _rows[index];
        List<(Finding Finding, int Number)> findings = [.. _pinned[index]];
        string id = row.Column == 1 ? $"{_prefix}{row.Line}" : $"{_prefix}{row.Line}-{row.Column}";
        string mark = findings.Count == 0 ? "" : findings.Exists(one => one.Finding.Severity is Severity.Error) ? " has-error" : " has-warning";
        Html number = row.Column == 1 ? Html.Of($"{row.Line}") : Html.Of($"""<span title="line {row.Line}, column {row.Column}">·</span>""");
        return Html.Of($"""
            <div class="line{mark}" id="{id}"><a class="ln" href="#{id}" tabindex="-1">{number}</a><code>{new string(' ', row.Indent * 2)}{row.Pieces.Select(piece => Piece(piece, row, findings))}</code></div>{findings.Select(one => Pin(one.Finding, one.Number))}

            """);
    }

    private Html Piece(SourcePiece piece, SourceRow row, List<(Finding Finding, int Number)> findings)
    {
        if (piece.Gap is { } gap)
        {
            return Html.Of($"""<a class="chip" href="{_imagePath}/{gap.Index}">binary value {gap.Index + 1} · {Figures.Bytes(gap.Span.LengthBytes)}</a>""");
        }

        Html text = piece.Text.Length > TextLimit
            ? Html.Of($"""{piece.Text[..TextShown]}<span class="chip">… {Figures.Count(piece.Text.Length)} characters</span>""")
            : Html.Encode(piece.Text);
        bool isMeant = findings.Exists(one => IsMeant(one.Finding, piece, row));
        string kind = ClassOf(piece.Kind);
        return (kind, isMeant) switch
        {
            ("", false) => text,
            (_, false) => Html.Of($"""<span class="{kind}">{text}</span>"""),
            _ => Html.Of($"""<mark class="{kind}">{text}</mark>"""),
        };
    }

    /// <summary>A finding points at the <c>&lt;</c> of a tag, and means its name.</summary>
    private static bool IsMeant(Finding finding, SourcePiece piece, SourceRow row) =>
        finding.Line == row.Line && finding.Column is { } column
        && ((column >= piece.Column && column < piece.Column + piece.Text.Length && piece.Kind is not (XmlTokenKind.Open or XmlTokenKind.OpenEnd))
            || (piece.Kind is XmlTokenKind.Name && column < piece.Column && column >= piece.Column - 2));

    private static string ClassOf(XmlTokenKind kind) => kind switch
    {
        XmlTokenKind.Open or XmlTokenKind.OpenEnd or XmlTokenKind.Close or XmlTokenKind.CloseEmpty => "x-tag",
        XmlTokenKind.Name => "x-name",
        XmlTokenKind.AttributeName => "x-attribute",
        XmlTokenKind.AttributeValue => "x-value",
        XmlTokenKind.Aside => "x-aside",
        _ => "",
    };

    private static Html Pin(Finding finding, int number) => Html.Of($"""
        <div class="pin {(finding.Severity is Severity.Error ? "error" : "warning")}" id="finding-{number}" tabindex="-1">
        <b>{finding.Code}</b> <span class="place">{finding.Line ?? 0}:{finding.Column ?? 0}</span> {finding.Text}
        {(finding.Hint is null ? Html.None : Html.Of($"""<span class="hint">{finding.Hint}</span>"""))}
        {(finding.Source is null ? Html.None : Html.Of($"""<span class="cite">{finding.Source}</span>"""))}</div>
        """);
}

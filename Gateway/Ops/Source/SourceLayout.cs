namespace Gateway.Ops.Source;

/// <summary>
/// Lays a document out in rows. Lines stay lines; where elements follow each other in one line (as programs write them) each begins a
/// row of its own, set in by its depth, and the row remembers its column, so that findings stay at their place.
/// </summary>
internal sealed class SourceLayout
{
    private readonly KeptDocument _document;
    private readonly List<SourceRow> _rows = [new(1, 1, 0, [])];
    private int _nextGap;
    private int _line = 1;
    private int _column = 1;
    private int _depth;
    private bool _isInStartTag;
    private bool _isBehindTag;
    private bool _isBehindChild;
    private bool _hasInk;

    private SourceLayout(KeptDocument document) => _document = document;

    /// <summary>Lays out a document.</summary>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<SourceRow> Of(KeptDocument document)
    {
        SourceLayout layout = new(document);
        foreach (XmlToken token in XmlLexer.Read(document.Text))
        {
            layout.PlaceGaps(token.Start);
            layout.Before(token.Kind);
            layout.Place(token);
            layout.After(token);
        }

        layout.PlaceGaps(document.Text.Length);
        return layout._rows;
    }

    private void Before(XmlTokenKind kind)
    {
        if (kind is XmlTokenKind.OpenEnd)
        {
            _depth = Math.Max(0, _depth - 1);
        }

        bool mayBreak = kind is XmlTokenKind.Open or XmlTokenKind.Aside || (kind is XmlTokenKind.OpenEnd && _isBehindChild);
        if (mayBreak && _isBehindTag && _hasInk)
        {
            _rows.Add(new(_line, _column, _depth, []));
            _hasInk = false;
        }
    }

    private void After(XmlToken token)
    {
        switch (token.Kind)
        {
            case XmlTokenKind.Open or XmlTokenKind.OpenEnd:
                _isInStartTag = token.Kind is XmlTokenKind.Open;
                break;
            case XmlTokenKind.Close:
                _depth += _isInStartTag ? 1 : 0;
                (_isBehindTag, _isBehindChild) = (true, !_isInStartTag);
                break;
            case XmlTokenKind.CloseEmpty or XmlTokenKind.Aside:
                (_isBehindTag, _isBehindChild) = (true, true);
                break;
            case XmlTokenKind.Text:
                _isBehindTag &= _document.Text.AsSpan(token.Start, token.End - token.Start).IsWhiteSpace();
                break;
            default:
                break;
        }
    }

    private void Place(XmlToken token)
    {
        int at = token.Start;
        while (at < token.End)
        {
            PlaceGaps(at);
            int stop = _nextGap < _document.Gaps.Count ? Math.Min(token.End, _document.Gaps[_nextGap].Offset) : token.End;
            int lineEnd = _document.Text.IndexOf('\n', at, stop - at);
            Append(at, lineEnd < 0 ? stop : lineEnd, token.Kind);
            at = lineEnd < 0 ? stop : lineEnd + 1;
            if (lineEnd >= 0)
            {
                BeginLine();
            }
        }
    }

    private void Append(int start, int end, XmlTokenKind kind)
    {
        if (end > start)
        {
            string text = _document.Text[start..end];
            _rows[^1].Pieces.Add(new(text, kind, _column, null));
            _hasInk |= !string.IsNullOrWhiteSpace(text);
            _column += text.Length;
        }
    }

    private void BeginLine()
    {
        _line++;
        _column = 1;
        _hasInk = false;
        _rows.Add(new(_line, 1, 0, []));
    }

    private void PlaceGaps(int upTo)
    {
        while (_nextGap < _document.Gaps.Count && _document.Gaps[_nextGap].Offset <= upTo)
        {
            Gap gap = _document.Gaps[_nextGap++];
            _rows[^1].Pieces.Add(new("", XmlTokenKind.Text, _column, gap));
            int breaks = WrittenLength.LineBreaks(gap.Span);
            _line += breaks;
            _column = breaks > 0 ? WrittenLength.LastLine(gap.Span) + 1 : _column + (int)WrittenLength.Of(gap.Span);
            (_isBehindTag, _hasInk) = (false, true);
        }
    }
}

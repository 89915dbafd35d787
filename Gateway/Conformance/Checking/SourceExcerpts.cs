using System.Text;
using Gateway.Conformance.Reports;
using Schemas.Validation;

namespace Gateway.Conformance.Checking;

/// <summary>
/// Cuts the source around the places of findings out of a document. Text, attribute values and comments are masked unless the reader of
/// the report asked for them: a report is handed on, the message is not.
/// </summary>
internal sealed class SourceExcerpts
{
    private const int BytesBefore = 60;

    private const int BytesAfter = 80;

    private readonly ReadOnlyMemory<byte> _document;
    private readonly bool _showsValues;

    private SourceExcerpts(ReadOnlyMemory<byte> document, bool showsValues)
    {
        _document = document;
        _showsValues = showsValues;
    }

    /// <summary>The excerpt of each finding; null where it has no place in the document.</summary>
    /// <param name="document">The document, UTF-8.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="showsValues">Whether values are shown as they are.</param>
    public static Excerpt?[] Take(ReadOnlyMemory<byte> document, IReadOnlyList<Finding> findings, bool showsValues)
    {
        var excerpts = new Excerpt?[findings.Count];
        if (document.IsEmpty)
        {
            return excerpts;
        }

        var cutter = new SourceExcerpts(document, showsValues);
        var scanner = new MarkupScanner();
        foreach (var place in cutter.Places(findings))
        {
            excerpts[place.Index] = cutter.Cut(place, ref scanner);
        }

        return excerpts;
    }

    private IEnumerable<(int Index, int Start, int At, int End)> Places(IReadOnlyList<Finding> findings)
    {
        int lineStart = 0;
        int line = 1;
        var placed = findings.Select((finding, index) => (finding, index)).Where(pair => pair.finding is { Line: not null, Column: not null });
        foreach (var (finding, index) in placed.OrderBy(pair => pair.finding.Line).ThenBy(pair => pair.finding.Column))
        {
            for (; line < finding.Line && lineStart < _document.Length; line++)
            {
                lineStart = NextLine(lineStart);
            }

            if (line == finding.Line)
            {
                int end = EndOfLine(lineStart);
                int at = OffsetOf(lineStart, end, finding.Column!.Value);
                yield return (index, Math.Max(lineStart, at - BytesBefore), at, Math.Min(end, at + BytesAfter));
            }
        }
    }

    private Excerpt Cut((int Index, int Start, int At, int End) place, ref MarkupScanner scanner)
    {
        // Places come in order, so each begins not before the last one did; the scanner goes on from there.
        scanner.SkipTo(_document.Span, place.Start);
        var shown = new List<byte>(place.End - place.Start);
        var here = scanner;
        int caretBytes = 0;
        for (int i = place.Start; i < place.End; i++)
        {
            bool isMarkup = here.Step(_document.Span, i) || _showsValues;
            byte sign = _document.Span[i];
            if (isMarkup)
            {
                shown.Add(sign);
            }
            else if ((sign & 0xC0) != 0x80)
            {
                shown.Add((byte)ValueShape.Mask(sign < 0x80 ? [(char)sign] : "a")[0]);
            }

            caretBytes = i < place.At ? shown.Count : caretBytes;
        }

        byte[] bytes = [.. shown];
        return Trim(Printable(bytes), Printable(bytes.AsSpan(0, caretBytes)).Length);
    }

    private static Excerpt Trim(string text, int caret)
    {
        string trimmed = text.TrimStart();
        return new Excerpt(trimmed.TrimEnd(), Math.Max(0, caret - (text.Length - trimmed.Length)));
    }

    // What a terminal would take for a command does not reach it.
    private static string Printable(ReadOnlySpan<byte> bytes) =>
        string.Concat(Encoding.UTF8.GetString(bytes).Select(sign => char.IsControl(sign) ? ' ' : sign));

    private int NextLine(int start)
    {
        int end = EndOfLine(start);
        bool isPair = end + 1 < _document.Length && _document.Span[end] == '\r' && _document.Span[end + 1] == '\n';
        return Math.Min(_document.Length, end + (isPair ? 2 : 1));
    }

    private int EndOfLine(int start)
    {
        int length = _document.Span[start..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? _document.Length : start + length;
    }

    private int OffsetOf(int start, int end, int column)
    {
        var span = _document.Span;
        int characters = 1;
        int at = start;
        while (at < end && characters < column)
        {
            at++;
            while (at < end && (span[at] & 0xC0) == 0x80)
            {
                at++;
            }

            characters++;
        }

        return at;
    }
}

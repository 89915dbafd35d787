using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Schemas.Infoset.Reading;

/// <summary>Reads one document front to back, checks that it is well-formed and within the limits, and fills the tables.</summary>
/// <remarks>
/// Source: XML 1.0 fifth edition, Namespaces in XML 1.0 third edition. No document type declarations, hence no entities but the five.
/// This part is the order of things; the other parts read names, tags, text and what is neither.
/// </remarks>
internal ref partial struct InfosetParser
{
    /// <summary>Bytes of the shortest start tag, which bounds the levels of a document by its length.</summary>
    private const int ShortestTagBytes = 3;

    private readonly ReadOnlySpan<byte> _document;
    private readonly InfosetTables _tables;
    private readonly InfosetLimits _limits;
    private readonly XopParts _parts;
    private readonly int[] _runs;
    private int _at;
    private int _open;
    private int _depth;

    private InfosetParser(ReadOnlySpan<byte> document, InfosetTables tables, InfosetLimits limits, XopParts parts, int[] runs)
    {
        _document = document;
        _tables = tables;
        _limits = limits;
        _parts = parts;
        _runs = runs;
        _open = -1;
    }

    /// <summary>Reads the whole document.</summary>
    /// <param name="document">UTF-8, without a byte order mark.</param>
    /// <param name="declared">The encodings that the XML declaration may name.</param>
    /// <param name="tables">Empty tables.</param>
    /// <param name="limits">What to refuse.</param>
    /// <param name="parts">The parts of the MTOM message.</param>
    /// <exception cref="InfosetException">The document is not well-formed or beyond a limit.</exception>
    public static void Read(
        ReadOnlySpan<byte> document, DeclaredEncoding declared, InfosetTables tables, InfosetLimits limits, XopParts parts)
    {
        int levels = Math.Min(limits.DepthLevels, document.Length / ShortestTagBytes);
        int[] runs = System.Buffers.ArrayPool<int>.Shared.Rent(levels + 1);
        try
        {
            new InfosetParser(document, tables, limits, parts, runs).ReadDocument(declared);
        }
        finally
        {
            System.Buffers.ArrayPool<int>.Shared.Return(runs);
        }
    }

    private void ReadDocument(DeclaredEncoding declared)
    {
        ReadDeclaration(declared);
        ReadOutside();
        if (_at == _document.Length)
        {
            Fail(InfosetErrorCode.RootMissing, _at, "The document has no root element");
        }

        ReadStartTag();
        while (_open >= 0)
        {
            ReadText();
            ReadMarkup();
        }

        ReadOutside();
        if (_at < _document.Length)
        {
            Fail(InfosetErrorCode.ContentOutsideRoot, _at, "A second root element stands after the first");
        }
    }

    /// <summary>White space, comments and processing instructions before and after the root element.</summary>
    private void ReadOutside()
    {
        while (true)
        {
            SkipSpace();
            if (_at == _document.Length)
            {
                return;
            }

            if (_document[_at] != '<')
            {
                CheckCharacter();
                Fail(InfosetErrorCode.ContentOutsideRoot, _at, "Text stands outside the root element");
            }

            switch (Peek(1))
            {
                case (byte)'!':
                    ReadRemark();
                    break;
                case (byte)'?':
                    ReadInstruction();
                    break;
                default:
                    return;
            }
        }
    }

    private void ReadRemark()
    {
        if (_document[_at..].StartsWith("<!--"u8))
        {
            ReadComment();
        }
        else if (_document[_at..].StartsWith("<!DOCTYPE"u8))
        {
            Fail(InfosetErrorCode.DocumentTypeForbidden, _at, "A document type declaration is not allowed");
        }
        else
        {
            Fail(InfosetErrorCode.MarkupMalformed, _at, "What follows the less-than sign is not markup that may stand here");
        }
    }

    /// <summary>What begins with a less-than sign inside an element.</summary>
    private void ReadMarkup()
    {
        switch (Peek(1))
        {
            case (byte)'/':
                ReadEndTag();
                break;
            case (byte)'!' when _document[_at..].StartsWith("<![CDATA["u8):
                CountRun(ElementFlags.Cdata | ElementFlags.Text);
                ReadCdata();
                break;
            case (byte)'!':
                CountRun(ElementFlags.Remark);
                ReadRemark();
                break;
            case (byte)'?':
                CountRun(ElementFlags.Remark);
                ReadInstruction();
                break;
            default:
                ReadStartTag();
                break;
        }
    }

    /// <summary>Notes one more piece of content of the open element.</summary>
    private void CountRun(ElementFlags seen)
    {
        _tables.Element(_open).Flags |= seen;
        if (++_runs[_depth] > _limits.TextRunsPerElement)
        {
            Fail(InfosetErrorCode.TextRunsTooMany, _at, $"An element has more than {_limits.TextRunsPerElement} pieces of text, CDATA sections and comments");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Peek(int ahead)
    {
        int at = unchecked(_at + ahead);
        if ((uint)at >= (uint)_document.Length)
        {
            FailAtEnd();
        }

        return _document[at];
    }

    /// <summary>Skips white space and says how much there was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SkipSpace() => _at < _document.Length && _document[_at] <= ' ' ? SkipSpaces() : 0;

    private int SkipSpaces()
    {
        int length = XmlCharacters.CountSpaces(_document[_at..]);
        _at = unchecked(_at + length);
        return length;
    }

    [DoesNotReturn]
    private readonly void FailAtEnd() =>
        Fail(InfosetErrorCode.EndUnexpected, _document.Length, "The document ends before its root element is closed");

    [DoesNotReturn]
    private readonly void Fail(InfosetErrorCode code, int offset, string reason)
    {
        var (line, column) = LineIndex.PositionOf(_document, offset);
        throw new InfosetException(code, offset, line, column, reason);
    }
}

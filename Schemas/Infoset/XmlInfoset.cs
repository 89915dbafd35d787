using System.Buffers;
using System.Text;
using Schemas.Infoset.Names;
using Schemas.Infoset.Reading;

namespace Schemas.Infoset;

/// <summary>
/// A document that was read once and found well-formed and within the limits: a table of its elements over its own bytes.
/// Nothing is copied or decoded until it is asked for. Good until disposed; then every use throws <see cref="ObjectDisposedException"/>.
/// </summary>
/// <remarks>Source: XML 1.0 fifth edition, Namespaces in XML 1.0 third edition, XML-binary Optimized Packaging. For one thread at a time.</remarks>
public sealed class XmlInfoset : IDisposable
{
    private readonly byte[]? _rented;
    private readonly ReadOnlyMemory<byte> _document;
    private InfosetTables? _tables;

    private XmlInfoset(in Utf8Document document, InfosetTables tables)
    {
        _document = document.Bytes;
        _rented = document.Rented;
        _tables = tables;
    }

    /// <summary>The document as UTF-8 without byte order mark; all offsets count in it.</summary>
    public ReadOnlyMemory<byte> Document => _tables is null ? throw Disposed() : _document;

    /// <summary>The root element.</summary>
    public InfosetElement Root => new(this, 0);

    /// <summary>The number of elements.</summary>
    public int ElementCount => Tables.ElementCount;

    internal InfosetTables Tables => _tables ?? throw Disposed();

    internal ReadOnlySpan<byte> Bytes => Document.Span;

    /// <summary>Reads a document in one pass.</summary>
    /// <param name="utf8">The bytes, which must not change until the infoset is disposed. UTF-16 is taken as well and turned into UTF-8.</param>
    /// <param name="limits">What is refused.</param>
    /// <param name="parts">The parts of an MTOM message, by Content-ID without angle brackets; null when the message is not MTOM.</param>
    /// <param name="charset">The charset that the transport named; beats the byte pattern and the XML declaration.</param>
    /// <exception cref="InfosetException">The document is not well-formed, not namespace-well-formed, or beyond a limit.</exception>
    public static XmlInfoset Read(
        ReadOnlyMemory<byte> utf8,
        InfosetLimits limits,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? parts = null,
        string? charset = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var document = Utf8Document.From(utf8, charset);
        var infoset = new XmlInfoset(document, InfosetTables.Rent());
        try
        {
            InfosetParser.Read(document.Bytes.Span, document.Declared, infoset.Tables, limits, new XopParts(parts));
            return infoset;
        }
        catch
        {
            infoset.Dispose();
            throw;
        }
    }

    /// <summary>The line and the column in characters of a byte offset in <see cref="Document"/>, both counted from 1. Walks the document.</summary>
    public (int Line, int Column) PositionOf(int byteOffset) => LineIndex.PositionOf(Bytes, byteOffset);

    /// <summary>The namespace that a prefix stands for at an element, or null when it has none there. The empty prefix asks for the default namespace.</summary>
    public string? NamespaceOf(string prefix, InfosetElement at)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        byte[] sought = Encoding.UTF8.GetBytes(prefix);
        for (int row = at.Row; row >= 0; row = Tables.Element(row).Parent)
        {
            if (DeclaredAt(row, sought) is { } found)
            {
                return found;
            }
        }

        return prefix switch
        {
            "" => string.Empty,
            "xml" => XmlNamespaces.Xml,
            _ => null,
        };
    }

    /// <summary>Gives the tables back.</summary>
    public void Dispose()
    {
        var tables = Interlocked.Exchange(ref _tables, null);
        if (tables is null)
        {
            return;
        }

        InfosetTables.Return(tables);
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
        }
    }

    private static ObjectDisposedException Disposed() => new(nameof(XmlInfoset));

    private string? DeclaredAt(int row, byte[] prefix)
    {
        ref var element = ref Tables.Element(row);
        for (int i = 0; i < element.DeclarationCount; i++)
        {
            ref var declaration = ref Tables.Scope.Rows[element.DeclarationStart + i];
            if (Bytes.Slice(declaration.PrefixOffset, declaration.PrefixLength).SequenceEqual(prefix))
            {
                return Tables.Symbols.NamespaceOf(declaration.Namespace);
            }
        }

        return null;
    }
}

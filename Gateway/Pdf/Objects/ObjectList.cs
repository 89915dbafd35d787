using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Gateway.Pdf.Objects;

/// <summary>The objects of a file in the order in which they are written, and where each begins.</summary>
/// <remarks>Source: ISO 32000-1, 7.3.8 (streams), 7.3.10 (indirect objects), 7.5 (file structure).</remarks>
internal sealed class ObjectList : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];

    /// <summary>Begins the file: the four bytes beyond ASCII tell programs that carry it that it is binary.</summary>
    public ObjectList()
    {
        Append("%PDF-1.7\n%");
        _file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Number of the object that comes next.</summary>
    public int Next => _offsets.Count + 1;

    /// <summary>Writes an object.</summary>
    /// <param name="content">A dictionary, array or other value.</param>
    /// <returns>Its number.</returns>
    public int Add(FormattableString content)
    {
        Begin();
        Append(content.ToString(CultureInfo.InvariantCulture));
        Append("\nendobj\n");
        return _offsets.Count;
    }

    /// <summary>Writes a stream that is deflated here.</summary>
    /// <param name="entries">Further entries of its dictionary.</param>
    /// <param name="content">What it holds.</param>
    /// <returns>Its number.</returns>
    public int AddDeflated(string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        return AddStream($"{entries} /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Writes a stream as it is.</summary>
    /// <param name="entries">Further entries of its dictionary, its filter among them.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>Its number.</returns>
    public int AddStream(string entries, ReadOnlySpan<byte> bytes)
    {
        Begin();
        Append($"<< {entries} /Length {bytes.Length} >>\nstream\n");
        _file.Write(bytes);
        Append("\nendstream\nendobj\n");
        return _offsets.Count;
    }

    /// <summary>Ends the file with the table of offsets, twenty bytes an object, and the trailer.</summary>
    /// <param name="trailer">Further entries of the trailer.</param>
    public byte[] End(string trailer)
    {
        long start = _file.Position;
        Append($"xref\n0 {Next}\n0000000000 65535 f \n");
        foreach (long offset in _offsets)
        {
            Append(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        }

        Append(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {Next} {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return _file.ToArray();
    }

    /// <summary>All that was written so far.</summary>
    public ReadOnlySpan<byte> Written => _file.GetBuffer().AsSpan(0, (int)_file.Length);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Begin()
    {
        _offsets.Add(_file.Position);
        Append(string.Create(CultureInfo.InvariantCulture, $"{_offsets.Count} 0 obj\n"));
    }

    private void Append(string ascii) => _file.Write(Encoding.Latin1.GetBytes(ascii));
}

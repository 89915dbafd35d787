using Biometrics.Itl.Traditional;
using Biometrics.Itl.Xml;

namespace Biometrics.Itl.Conversion;

/// <summary>Reads a file of either encoding record by record. A record after Type-1 is good until the next one is read.</summary>
public sealed class ItlFileReader : IDisposable
{
    private readonly ItlRecordReader? _traditional;

    private readonly ItlXmlReader? _xml;

    /// <summary>Reads Type-1.</summary>
    /// <param name="file">The file, which has to be seekable and stays open.</param>
    /// <param name="encoding">How it is written.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <exception cref="ItlFormatException">The file is not well-formed or holds more than it may.</exception>
    public ItlFileReader(Stream file, ItlEncoding encoding, ItlLimits? limits = null)
    {
        if (encoding == ItlEncoding.Xml)
        {
            _xml = new ItlXmlReader(file, limits, keepsRecords: false);
        }
        else
        {
            _traditional = new ItlRecordReader(file, limits, keepsRecords: false);
        }
    }

    /// <summary>The Type-1 record.</summary>
    public TaggedRecord Header => _xml?.Header ?? _traditional!.Header; // one of the two is there

    /// <summary>What the records cannot hold of an XML package; empty for a traditional file.</summary>
    public IReadOnlyList<ItlDifference> Differences => _xml?.Differences ?? [];

    /// <summary>The next record in file order after Type-1; null after the last one.</summary>
    /// <exception cref="ItlFormatException">The record is not well-formed or beyond a limit.</exception>
    public ItlRecord? Next() => _xml is null ? _traditional!.Next() : _xml.Next(); // one of the two is there

    /// <inheritdoc/>
    public void Dispose() => _xml?.Dispose();
}

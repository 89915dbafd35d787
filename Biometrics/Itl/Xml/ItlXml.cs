using System.Runtime.InteropServices;
using System.Xml;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>Whole transactions as packages of ANSI/NIST-ITL 2011 XML, first generation with the EBTS 10.0 domain.</summary>
public static class ItlXml
{
    /// <summary>Reads a package.</summary>
    /// <param name="document">The document in UTF-8 or UTF-16.</param>
    /// <param name="differences">What the records cannot hold.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <exception cref="ItlFormatException">The document is no such package, or holds more than it may.</exception>
    public static ItlTransaction Read(ReadOnlyMemory<byte> document, out IReadOnlyList<ItlDifference> differences, ItlLimits? limits = null)
    {
        using MemoryStream stream = MemoryMarshal.TryGetArray(document, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) // a segment that was got has an array
            : new MemoryStream(document.ToArray(), writable: false);
        return Read(stream, out differences, limits);
    }

    /// <summary>Reads a package from a stream.</summary>
    /// <param name="document">The document; it has to be seekable and stays open.</param>
    /// <param name="differences">What the records cannot hold.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <exception cref="ItlFormatException">The document is no such package, or holds more than it may.</exception>
    public static ItlTransaction Read(Stream document, out IReadOnlyList<ItlDifference> differences, ItlLimits? limits = null)
    {
        using var reader = new ItlXmlReader(document, limits);
        List<ItlRecord> records = [reader.Header];
        while (reader.Next() is ItlRecord record)
        {
            records.Add(record);
        }

        differences = reader.Differences;
        return ItlTransaction.Of(records);
    }

    /// <summary>Writes a package.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="document">Where to; it stays open.</param>
    /// <param name="isWhole">Whether this is a document of its own; false leaves out the XML declaration, for a place inside another document.</param>
    /// <returns>What the package does not say as the records do.</returns>
    public static IReadOnlyList<ItlDifference> Write(ItlTransaction transaction, Stream document, bool isWhole = true)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        using var writer = new ItlXmlWriter(document, transaction.Header, isWhole);
        foreach (ItlRecord record in transaction.Records.Skip(1))
        {
            writer.Write(record);
        }

        return writer.Differences;
    }

    /// <summary>A transaction as the bytes of a package.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="differences">What the package does not say as the records do.</param>
    /// <param name="isWhole">Whether this is a document of its own; false leaves out the XML declaration, for a place inside another document.</param>
    public static byte[] ToArray(ItlTransaction transaction, out IReadOnlyList<ItlDifference> differences, bool isWhole = true)
    {
        using var document = new MemoryStream();
        differences = Write(transaction, document, isWhole);
        return document.ToArray();
    }

    /// <summary>Whether a document's root is a package; any generation of XML. What is no XML is none.</summary>
    /// <param name="document">The document, which has to be seekable; afterwards it is at its beginning.</param>
    public static bool IsPackage(Stream document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            using var package = new PackageReader(document);
            return package.Xml.MoveToContent() == XmlNodeType.Element && package.Xml is { LocalName: XmlNames.Package, NamespaceURI: XmlNames.Itl };
        }
        catch (XmlException)
        {
            return false;
        }
        finally
        {
            document.Position = 0;
        }
    }

    /// <summary>Whether XML has a record of a type.</summary>
    /// <param name="recordType">The record type.</param>
    public static bool HasRecord(int recordType) => XmlTemplates.Find(recordType) is not null;
}

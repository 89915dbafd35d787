using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>
/// Writes a package of ANSI/NIST-ITL 2011 XML (first generation, EBTS 10.0 domain) record by record. Elements stand in the order of the
/// published schema; what it cannot say is left out and listed.
/// </summary>
public sealed class ItlXmlWriter : IDisposable
{
    private const int MostDescriptiveRecords = 2;

    private readonly DifferenceList _differences = new();

    private readonly XmlWriter _xml;

    private int _record;

    private int _descriptive;

    private bool _isPastDescription;

    /// <summary>Writes the beginning of the package and Type-1.</summary>
    /// <param name="document">Where to; it stays open.</param>
    /// <param name="header">The Type-1 record, whose field 1.003 lists what follows.</param>
    /// <param name="isWhole">Whether this is a document of its own; false leaves out the XML declaration, for a place inside another document.</param>
    public ItlXmlWriter(Stream document, TaggedRecord header, bool isWhole = true)
    {
        ArgumentNullException.ThrowIfNull(header);
        _xml = XmlWriter.Create(document, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            OmitXmlDeclaration = !isWhole,
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        });
        _xml.WriteStartElement("itl", XmlNames.Package, XmlNames.Itl);
        foreach ((string prefix, string uri) in XmlNames.All)
        {
            _xml.WriteAttributeString("xmlns", prefix, null, uri);
        }

        RecordValues values = RecordReading.Read(header);
        values.SetField(3, Sayable(values.Subfields(3)));
        Write(1, null, values);
    }

    /// <summary>What the package does not say as the records do, of those written so far.</summary>
    public IReadOnlyList<ItlDifference> Differences => _differences.All;

    /// <summary>How many differences there are; the list is cut at ten thousand.</summary>
    public int DifferencesTotal => _differences.Total;

    /// <summary>Writes one record, or lists it where XML has no such record.</summary>
    /// <param name="record">The record.</param>
    public void Write(ItlRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _record++;
        _differences.Enter(_record, record.Type, record.Idc);
        if (XmlTemplates.Find(record.Type) is null)
        {
            _differences.Add(ItlDifferenceCode.RecordNotInXml, record.Type.ToString(CultureInfo.InvariantCulture));
            return;
        }

        CheckOrder(record.Type);
        Write(record.Type, record.Idc, RecordReading.Read(record));
    }

    /// <summary>Ends the package. A package that is not ended is not well-formed.</summary>
    public void Dispose()
    {
        if (_xml.WriteState != WriteState.Error)
        {
            _xml.WriteEndElement();
        }

        _xml.Dispose();
    }

    // The list in Type-1 is of the records that XML has.
    private static IEnumerable<List<string?>> Sayable(IReadOnlyList<List<string?>> contents)
    {
        List<List<string?>> records = [.. contents.Skip(1).Where(pair => int.TryParse(pair[0], CultureInfo.InvariantCulture, out int type) && XmlTemplates.Find(type) is not null)];
        return records.Prepend(["1", records.Count.ToString(CultureInfo.InvariantCulture)]);
    }

    private void CheckOrder(int type)
    {
        _descriptive += type == 2 ? 1 : 0;
        if (type == 2 && (_isPastDescription || _descriptive > MostDescriptiveRecords))
        {
            _differences.Add(ItlDifferenceCode.OrderNotInXml, "2");
        }

        _isPastDescription |= type != 2;
    }

    private void Write(int type, int? idc, RecordValues values)
    {
        _differences.Enter(_record, type, idc);
        Write(new XmlRecordMaker(values, _differences).Make(XmlTemplates.Find(type)!)); // the caller has looked
        _xml.Flush();
    }

    private void Write(XmlItem item)
    {
        _xml.WriteStartElement(item.Name.Prefix, item.Name.Local, item.Name.Uri);
        if (item.Data is ReadOnlyMemory<byte> data)
        {
            WriteData(data);
        }
        else if (item.Text is string text)
        {
            _xml.WriteString(text);
        }
        else
        {
            item.Children.ForEach(Write);
        }

        _xml.WriteEndElement();
    }

    private void WriteData(ReadOnlyMemory<byte> data)
    {
        if (MemoryMarshal.TryGetArray(data, out ArraySegment<byte> segment))
        {
            _xml.WriteBase64(segment.Array!, segment.Offset, segment.Count); // a segment that was got has an array
        }
        else
        {
            _xml.WriteBase64(data.ToArray(), 0, data.Length);
        }
    }
}

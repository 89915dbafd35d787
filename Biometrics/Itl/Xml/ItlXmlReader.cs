using System.Globalization;
using System.Xml;
using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Traditional;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>
/// Reads a package of ANSI/NIST-ITL 2011 XML (first generation, EBTS 10.0 domain) record by record. One record is in memory at a time; the
/// document is walked over once before, because Type-1 lists what follows.
/// </summary>
public sealed class ItlXmlReader : IDisposable
{
    private const int FirstWideIndex = 3;

    private readonly DifferenceList _differences = new();

    private readonly ItlLimits _limits;

    private readonly PackageReader _package;

    private readonly PackageOverview _overview;

    private readonly CharacterSet _set;

    private readonly RecordBuffer _buffer;

    private int _record;

    /// <summary>Reads Type-1.</summary>
    /// <param name="document">The document; it has to be seekable and stays open.</param>
    /// <param name="limits">What it may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <param name="keepsRecords">Whether a record stays good after the next one is read; where not, one buffer serves the images of all.</param>
    /// <exception cref="ItlFormatException">The document is no such package, or holds more than it may.</exception>
    public ItlXmlReader(Stream document, ItlLimits? limits = null, bool keepsRecords = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        _limits = limits ?? ItlLimits.Default;
        _buffer = new RecordBuffer(isShared: !keepsRecords);
        _overview = PackageOverview.Read(document, _limits);
        _package = new PackageReader(document);
        RecordValues header = Guard(ReadHeader);
        _set = SetOf(header);
        Header = MakeHeader(header);
    }

    /// <summary>The Type-1 record; its field 1.003 lists the records that follow.</summary>
    public TaggedRecord Header { get; }

    /// <summary>What a traditional file cannot say as the package does, of the records read so far.</summary>
    public IReadOnlyList<ItlDifference> Differences => _differences.All;

    /// <summary>How many differences there are; the list is cut at ten thousand.</summary>
    public int DifferencesTotal => _differences.Total;

    /// <summary>The next record in document order after Type-1; null after the last one.</summary>
    /// <exception cref="ItlFormatException">The record is not well-formed or beyond a limit.</exception>
    public ItlRecord? Next() => Guard(ReadRecord);

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException exception)
        {
            throw _package.NotXml(exception);
        }
        catch (FormatException)
        {
            throw _package.Here("binary content is no base64");
        }
    }

    private RecordValues ReadHeader()
    {
        _package.Xml.MoveToContent();
        _package.Xml.Read();
        while (_package.Xml.NodeType != XmlNodeType.Element)
        {
            _package.Xml.Read();
        }

        _differences.Enter(0, 1, null);
        return new XmlRecordParser(_package, _limits, _differences, _buffer).Read(XmlTemplates.Find(1)!); // Type-1 always has a template
    }

    private CharacterSet SetOf(RecordValues header)
    {
        if (int.TryParse(header.First(15), CultureInfo.InvariantCulture, out int index))
        {
            return CharacterSet.Of(index);
        }

        if (_overview.IsAscii)
        {
            return CharacterSet.Unspecified;
        }

        header.SetSubfield(15, 0, [FirstWideIndex.ToString("D3", CultureInfo.InvariantCulture), CharacterSet.Utf8.Name]);
        _differences.Add(ItlDifferenceCode.Supplied, 15);
        return CharacterSet.Utf8;
    }

    private TaggedRecord MakeHeader(RecordValues values)
    {
        values.Remove(3);
        var making = new RecordMaking(_set, _differences);
        List<ItlField> fields = [.. making.MakeFields(1, values)];
        fields.Insert(fields.TakeWhile(field => field.Number < 3).Count(), ItlContent.ToField(_overview.Records.Select(record => new ItlContent(record.Type, record.Idc))));
        return TaggedRecord.Create(1, null, fields);
    }

    private ItlRecord? ReadRecord()
    {
        XmlReader xml = _package.Xml;
        while (!xml.EOF && !(xml is { NodeType: XmlNodeType.Element, Depth: 1 } && XmlTemplates.TypeOf(xml.NamespaceURI, xml.LocalName) is not null))
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                _differences.Add(ItlDifferenceCode.ElementNotInTraditional, xml.LocalName);
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        }

        return xml.EOF ? null : ReadRecord(_overview.Records[_record++]);
    }

    private ItlRecord ReadRecord(PackageRecord announced)
    {
        _differences.Enter(_record, announced.Type, announced.Idc);
        RecordValues values = new XmlRecordParser(_package, _limits, _differences, _buffer).Read(XmlTemplates.Find(announced.Type)!); // found by its element
        return new RecordMaking(_set, _differences).Make(announced.Type, announced.Idc, values);
    }
}

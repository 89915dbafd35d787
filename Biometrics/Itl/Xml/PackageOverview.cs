using System.Globalization;
using System.Xml;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>
/// A first walk over a package: its records in order, which field 1.003 has to list before the first of them can be written, and whether its
/// text goes beyond ASCII. Binary content is passed over.
/// </summary>
internal sealed class PackageOverview
{
    private const string BinarySuffix = "Object";

    private readonly List<PackageRecord> _records = [];

    private readonly PackageReader _package;

    private readonly ItlLimits _limits;

    private bool _hasHeader;

    private bool _isBinary;

    private bool _isDesignation;

    private PackageOverview(PackageReader package, ItlLimits limits)
    {
        _package = package;
        _limits = limits;
    }

    /// <summary>The records after Type-1.</summary>
    public IReadOnlyList<PackageRecord> Records => _records;

    /// <summary>Whether all text is 7-bit ASCII.</summary>
    public bool IsAscii { get; private set; } = true;

    /// <summary>Walks over the package.</summary>
    /// <exception cref="ItlFormatException">The document is no package of the first XML generation, or holds more than it may.</exception>
    public static PackageOverview Read(Stream document, ItlLimits limits)
    {
        using var package = new PackageReader(document);
        var overview = new PackageOverview(package, limits);
        try
        {
            overview.Walk(package.Xml);
        }
        catch (XmlException exception)
        {
            throw package.NotXml(exception);
        }

        return overview;
    }

    private void Walk(XmlReader xml)
    {
        xml.MoveToContent();
        if (xml.LocalName != XmlNames.Package || xml.NamespaceURI != XmlNames.Itl)
        {
            throw _package.Here("the root is no ANSI/NIST-ITL 2011 package");
        }

        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Enter(xml);
            }
            else if (xml.NodeType == XmlNodeType.Text && !_isBinary)
            {
                ReadText(xml);
            }
        }

        if (!_hasHeader)
        {
            throw _package.Here("the package has no Type-1 record");
        }
    }

    private void Enter(XmlReader xml)
    {
        _isBinary = xml.LocalName.EndsWith(BinarySuffix, StringComparison.Ordinal);
        switch (xml.Depth)
        {
            case 1:
                EnterRecord(xml);
                break;
            case 2:
                _isDesignation = xml.LocalName == "ImageReferenceIdentification";
                if (xml.NamespaceURI.StartsWith("http://publication.niem.gov/", StringComparison.Ordinal) || xml.LocalName == "ImageReferenceID")
                {
                    throw _package.Here("the package is of the second XML generation (2013 and later), which is not read");
                }

                break;
            default:
                break;
        }
    }

    private void EnterRecord(XmlReader xml)
    {
        int? type = XmlTemplates.TypeOf(xml.NamespaceURI, xml.LocalName);
        if (type == 1 == _hasHeader)
        {
            throw _package.Here("the package does not begin with one Type-1 record");
        }

        _hasHeader = true;
        if (type is int known and not 1)
        {
            _records.Add(new PackageRecord(known, 0));
        }

        if (_records.Count >= _limits.MaxRecords)
        {
            throw _package.Here("the package has more records than are allowed");
        }
    }

    private void ReadText(XmlReader xml)
    {
        IsAscii &= System.Text.Ascii.IsValid(xml.Value);
        if (_isDesignation && xml.Depth == 4 && _records.Count > 0 && int.TryParse(xml.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int idc))
        {
            _records[^1] = _records[^1] with { Idc = idc };
        }
    }
}

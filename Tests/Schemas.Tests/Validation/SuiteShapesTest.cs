using System.Text;
using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Validation;

/// <summary>
/// The shapes that the XML Schema test suite of the W3C asks about and our schemas use, written anew: content models with every short row of children, types
/// with values at and beyond their limits, attributes, xsi:nil and xsi:type. Our verdict is the framework's for each of them.
/// </summary>
internal sealed class SuiteShapesTest
{
    private const int LongestRow = 4;

    private static readonly string[] Children = ["a", "b", "c", "o:x"];

    private static readonly string[] ContentModels =
    [
        "<xs:sequence/>",
        "<xs:sequence><xs:element ref='a'/><xs:element ref='b'/></xs:sequence>",
        "<xs:sequence><xs:element ref='a' minOccurs='0'/><xs:element ref='b' minOccurs='0' maxOccurs='2'/><xs:element ref='c'/></xs:sequence>",
        "<xs:sequence><xs:element ref='a' minOccurs='2' maxOccurs='3'/></xs:sequence>",
        "<xs:sequence><xs:element ref='a' maxOccurs='unbounded'/><xs:element ref='b' minOccurs='0' maxOccurs='unbounded'/></xs:sequence>",
        "<xs:sequence minOccurs='0'><xs:element ref='a'/><xs:element ref='b'/></xs:sequence>",
        "<xs:sequence minOccurs='0' maxOccurs='2'><xs:element ref='a'/><xs:element ref='b' minOccurs='0'/></xs:sequence>",
        "<xs:choice><xs:element ref='a'/><xs:element ref='b'/></xs:choice>",
        "<xs:choice minOccurs='0' maxOccurs='unbounded'><xs:element ref='a'/><xs:element ref='b'/></xs:choice>",
        "<xs:choice><xs:sequence><xs:element ref='a'/><xs:element ref='b'/></xs:sequence><xs:element ref='c' minOccurs='0'/></xs:choice>",
        "<xs:sequence><xs:choice><xs:element ref='a'/><xs:element ref='b'/></xs:choice><xs:choice minOccurs='0'><xs:element ref='b'/><xs:element ref='c'/></xs:choice></xs:sequence>",
        "<xs:sequence><xs:choice maxOccurs='2'><xs:element ref='a'/><xs:sequence><xs:element ref='b'/><xs:element ref='c'/></xs:sequence></xs:choice></xs:sequence>",
        "<xs:all><xs:element ref='a'/><xs:element ref='b' minOccurs='0'/></xs:all>",
        "<xs:sequence><xs:element ref='a' minOccurs='0'/><xs:any namespace='##other' processContents='lax' minOccurs='0'/></xs:sequence>",
        "<xs:sequence><xs:any namespace='##any' processContents='lax' minOccurs='0' maxOccurs='unbounded'/></xs:sequence>",
        "<xs:sequence><xs:any namespace='##other' processContents='skip' minOccurs='0' maxOccurs='2'/><xs:element ref='b'/></xs:sequence>",
        "<xs:sequence><xs:any namespace='##other' processContents='strict' minOccurs='0'/><xs:element ref='b' minOccurs='0'/></xs:sequence>",
        "<xs:sequence><xs:element ref='head' maxOccurs='2'/><xs:element ref='b' minOccurs='0'/></xs:sequence>",
        "<xs:sequence><xs:group ref='g' minOccurs='0' maxOccurs='2'/></xs:sequence>",
    ];

    private static readonly (string Type, string[] Values)[] Values =
    [
        ("<xs:restriction base='xs:string'><xs:length value='3'/></xs:restriction>", ["", "ab", "abc", "abcd", "äöü", "\U0001F600ab"]),
        ("<xs:restriction base='xs:token'><xs:minLength value='1'/><xs:maxLength value='3'/></xs:restriction>", ["", " ", " abc ", "a  b", "a b c"]),
        ("<xs:restriction base='xs:string'><xs:whiteSpace value='collapse'/><xs:maxLength value='2'/></xs:restriction>", ["  a ", "a  b", "\t\n"]),
        ("<xs:restriction base='xs:string'><xs:pattern value='[A-Z]{2}[0-9]+'/></xs:restriction>", ["AB1", "AB", "ab1", "AB12x", " AB1"]),
        ("<xs:restriction base='xs:string'><xs:pattern value='a'/><xs:pattern value='b+'/></xs:restriction>", ["a", "bb", "ab", ""]),
        ("<xs:restriction base='xs:token'><xs:enumeration value='x'/><xs:enumeration value='y z'/></xs:restriction>", ["x", " x ", "y  z", "X", ""]),
        ("<xs:restriction base='xs:integer'><xs:minInclusive value='-2'/><xs:maxExclusive value='10'/></xs:restriction>", ["-2", "-3", "+9", "10", "009", "9.0", "", "1 0"]),
        ("<xs:restriction base='xs:decimal'><xs:totalDigits value='4'/><xs:fractionDigits value='2'/></xs:restriction>", ["12.34", "0012.3400", "123.45", "1.234", ".5", "5.", "1e2", "-0"]),
        ("<xs:restriction base='xs:nonNegativeInteger'/>", ["0", "-0", "-1", "18446744073709551616"]),
        ("<xs:restriction base='xs:unsignedByte'/>", ["255", "256", "-1", "+1"]),
        ("<xs:restriction base='xs:boolean'/>", ["true", "0", "TRUE", " 1 ", ""]),
        ("<xs:restriction base='xs:date'><xs:minInclusive value='2020-02-29'/></xs:restriction>", ["2020-02-29", "2020-02-28", "2021-02-29", "2020-02-29Z", "2020-2-29", "20200229", "-0001-01-01"]),
        ("<xs:restriction base='xs:dateTime'/>", ["2026-01-13T24:00:00", "2026-01-13T08:10:00Z", "2026-01-13T08:10:00.123456789Z", "2026-01-13T08:10:60Z", "2026-01-13T08:10:00+14:01", "2026-01-13 08:10:00"]),
        ("<xs:restriction base='xs:gYear'/>", ["2026", "26", "2026Z", "-2026"]),
        ("<xs:restriction base='xs:gYearMonth'/>", ["2026-12", "2026-13", "2026-1"]),
        ("<xs:restriction base='xs:duration'/>", ["P1D", "PT1H", "P", "P1H", "-P1Y2M"]),
        ("<xs:restriction base='xs:base64Binary'><xs:maxLength value='3'/></xs:restriction>", ["", "AAAA", "AAAAAA==", "AAA", "A A A A", "====", "AA=A"]),
        ("<xs:restriction base='xs:hexBinary'><xs:length value='2'/></xs:restriction>", ["00ff", "00f", "00fg", "00FF ", ""]),
        ("<xs:restriction base='xs:anyURI'/>", ["http://a.example/", "", "a b", "%zz"]),
        ("<xs:restriction base='xs:NCName'/>", ["a", "a:b", "1a", "", "_.-"]),
        ("<xs:list itemType='xs:integer'/>", ["", "1", "1 2  3", "1 x"]),
        ("<xs:restriction><xs:simpleType><xs:list itemType='xs:integer'/></xs:simpleType><xs:length value='2'/></xs:restriction>", ["1 2", "1", "1 2 3"]),
        ("<xs:union memberTypes='xs:integer xs:date'/>", ["1", "2020-02-29", "x", "2021-02-29"]),
    ];

    private static readonly string[] Attributed =
    [
        "<r/>", "<r n='1'/>", "<r n='x'/>", "<r n='1' f='k'/>", "<r n='1' f='l'/>", "<r n='1' o:any='x'/>", "<r n='1' z='x'/>", "<r n='1' p='x'/>", "<r n='1' d=''/>",
        "<r n='1' xml:lang='en'/>", "<r n='1'>text</r>", "<r n='1'> </r>", "<r n='1' id='i'/>", "<r n='1' ref='i'/>", "<r n='1' id='i' ref='i'/>", "<r n='1' id='1i'/>",
        "<r n='1' xsi:type='rType'/>", "<r n='1' xsi:type='other'/>", "<r n='1' xsi:nil='true'/>", "<r n='1' xsi:nil='false'/>",
    ];

    private static readonly string[] Typed =
    [
        "<r/>", "<r>1</r>", "<r xsi:nil='true'/>", "<r xsi:nil='true'>1</r>", "<r xsi:nil='1'/>", "<r xsi:type='small'>1</r>", "<r xsi:type='small'>100</r>", "<r xsi:type='xs:string'>1</r>",
        "<r xsi:type='missing'>1</r>", "<r><b/></r>", "<r> 1 </r>", "<r><!-- c -->1</r>", "<r>1<![CDATA[2]]></r>",
    ];

    [TestCaseSource(nameof(ContentModels))]
    public void Every_short_row_of_children_gets_the_frameworks_verdict(string model)
    {
        var set = Set($"<xs:element name='r'><xs:complexType>{model}</xs:complexType></xs:element>");

        Agree(set, Rows().Select(row => $"<r>{string.Concat(row.Select(name => $"<{name}/>"))}</r>"));
    }

    [TestCaseSource(nameof(Values))]
    public void Every_value_gets_the_frameworks_verdict((string Type, string[] Values) shape)
    {
        var set = Set(
            $"<xs:element name='r' type='v'/><xs:simpleType name='v'>{shape.Type}</xs:simpleType>"
            + "<xs:element name='w'><xs:complexType><xs:simpleContent><xs:extension base='v'><xs:attribute name='v' type='v'/></xs:extension></xs:simpleContent></xs:complexType></xs:element>");
        string valid = shape.Values[0];

        Agree(set, shape.Values.SelectMany(value => (string[])[$"<r>{value}</r>", $"<w v=\"{value}\">{valid}</w>", $"<w>{value}</w>"]));
    }

    [Test]
    public void Attributes_get_the_frameworks_verdict() => Agree(
        Set(
            "<xs:element name='r' type='rType' nillable='true'/><xs:complexType name='rType'><xs:attribute name='n' type='xs:integer' use='required'/><xs:attribute name='f' fixed='k'/>"
            + "<xs:attribute name='d' type='xs:string' default='x'/><xs:attribute name='id' type='xs:ID'/><xs:attribute name='ref' type='xs:IDREF'/><xs:anyAttribute namespace='##other' processContents='lax'/></xs:complexType>"
            + "<xs:complexType name='other'/>"),
        Attributed);

    [Test]
    public void Types_and_nil_get_the_frameworks_verdict() => Agree(
        Set("<xs:element name='r' type='xs:integer' nillable='true'/><xs:simpleType name='small'><xs:restriction base='xs:integer'><xs:maxInclusive value='9'/></xs:restriction></xs:simpleType>"), Typed);

    private static IEnumerable<string[]> Rows()
    {
        IEnumerable<string[]> rows = [[]];
        for (int length = 0; length <= LongestRow; length++)
        {
            foreach (string[] row in rows)
            {
                yield return row;
            }

            rows = [.. rows.SelectMany(row => Children.Select(child => (string[])[.. row, child]))];
        }
    }

    private static void Agree(XmlSchemaSet set, IEnumerable<string> documents)
    {
        var validator = new MessageValidator(set, ValidationLimits.Default);
        using var scope = Assert.EnterMultipleScope();
        foreach (string content in documents)
        {
            int name = content.IndexOfAny([' ', '>', '/'], 1);
            string document = $"{content[..name]} xmlns='urn:t' xmlns:o='urn:o' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xs='http://www.w3.org/2001/XMLSchema'{content[name..]}";
            using var infoset = XmlInfoset.Read(Encoding.UTF8.GetBytes(document), InfosetLimits.Default);
            Assert.That(validator.Validate(infoset, infoset.Root).Verdict == Verdict.Valid, Is.EqualTo(IsValid(set, document)), content);
        }
    }

    private static bool IsValid(XmlSchemaSet set, string document)
    {
        bool isValid = true;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ValidationType = ValidationType.Schema, Schemas = set };
        settings.ValidationEventHandler += (_, complaint) => isValid &= complaint.Severity == XmlSeverityType.Warning;
        using var reader = XmlReader.Create(new StringReader(document), settings);
        while (reader.Read())
        {
            _ = reader.NodeType;
        }

        return isValid;
    }

    private static XmlSchemaSet Set(string components)
    {
        const string Common =
            "<xs:element name='a'/><xs:element name='b'/><xs:element name='c' substitutionGroup='head'/><xs:element name='head' abstract='true'/>"
            + "<xs:group name='g'><xs:sequence><xs:element ref='a'/><xs:element ref='b' minOccurs='0'/></xs:sequence></xs:group>";
        var set = new XmlSchemaSet { XmlResolver = null };
        using var reader = SafeXml.Open(Encoding.UTF8.GetBytes($"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:t' targetNamespace='urn:t' elementFormDefault='qualified'>{Common}{components}</xs:schema>"));
        set.Add(null, reader);
        set.Compile();
        return set;
    }
}

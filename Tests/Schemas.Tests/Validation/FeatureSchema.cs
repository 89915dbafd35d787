using System.Xml;
using System.Xml.Schema;

namespace Schemas.Tests.Validation;

/// <summary>A schema with one element for each feature that the checks have to know.</summary>
internal static class FeatureSchema
{
    public const string Namespace = "urn:features";

    private const string Text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:features" xmlns:f="urn:features" targetNamespace="urn:features" elementFormDefault="qualified">
          <xs:element name="Sequence"><xs:complexType><xs:sequence>
            <xs:element name="A" type="xs:string"/><xs:element name="B" type="xs:string" minOccurs="0"/>
            <xs:element name="C" type="xs:string" minOccurs="2" maxOccurs="4"/><xs:element name="D" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
          <xs:element name="Choice"><xs:complexType><xs:choice maxOccurs="3">
            <xs:element name="A" type="xs:string"/><xs:sequence><xs:element name="B" type="xs:string"/><xs:element name="C" type="xs:string" minOccurs="0"/></xs:sequence>
          </xs:choice></xs:complexType></xs:element>
          <xs:element name="Anything"><xs:complexType><xs:sequence>
            <xs:element name="A" type="xs:string"/><xs:any namespace="##other" processContents="lax" minOccurs="0"/>
          </xs:sequence><xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType></xs:element>
          <xs:element name="AllOf"><xs:complexType><xs:all><xs:element name="A" type="xs:string"/><xs:element name="B" type="xs:string" minOccurs="0"/></xs:all></xs:complexType></xs:element>
          <xs:element name="Head" type="xs:string" abstract="true"/>
          <xs:element name="Member" substitutionGroup="Head" type="Short"/>
          <xs:element name="Deeper" substitutionGroup="Member" type="Short"/>
          <xs:element name="Substitution"><xs:complexType><xs:sequence><xs:element ref="Head" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="Mixed"><xs:complexType mixed="true"><xs:sequence><xs:element name="A" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="Empty"><xs:complexType><xs:attribute name="a" type="xs:boolean" use="required"/><xs:attribute name="f" type="xs:string" fixed="yes"/></xs:complexType></xs:element>
          <xs:element name="Nillable" type="xs:int" nillable="true"/>
          <xs:element name="Defaulted" type="xs:int" default="7"/>
          <xs:element name="Fixed" type="xs:token" fixed="one two"/>
          <xs:element name="Base" type="BaseType"/>
          <xs:complexType name="BaseType"><xs:sequence><xs:element name="A" type="xs:string"/></xs:sequence></xs:complexType>
          <xs:complexType name="DerivedType"><xs:complexContent><xs:extension base="BaseType"><xs:sequence><xs:element name="B" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
          <xs:simpleType name="Short"><xs:restriction base="xs:token"><xs:minLength value="2"/><xs:maxLength value="5"/></xs:restriction></xs:simpleType>
          <xs:element name="Short" type="Short"/>
          <xs:element name="Exact"><xs:simpleType><xs:restriction base="xs:string"><xs:length value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Code"><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="ONE"/><xs:enumeration value="TWO"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Number"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="A[0-9]{7,9}|[A-Z]{3}\d{10}"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Letters"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="\p{Lu}+"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Int" type="xs:int"/>
          <xs:element name="IntCode"><xs:simpleType><xs:restriction base="xs:integer"><xs:enumeration value="1"/><xs:enumeration value="20"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Percent"><xs:simpleType><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:maxExclusive value="100"/><xs:totalDigits value="4"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Positive" type="xs:positiveInteger"/>
          <xs:element name="Boolean" type="xs:boolean"/>
          <xs:element name="Date" type="xs:date"/>
          <xs:element name="DateTime" type="xs:dateTime"/>
          <xs:element name="Time" type="xs:time"/>
          <xs:element name="Year" type="xs:gYear"/>
          <xs:element name="YearMonth" type="xs:gYearMonth"/>
          <xs:element name="Duration" type="xs:duration"/>
          <xs:element name="Double" type="xs:double"/>
          <xs:element name="Uri" type="xs:anyURI"/>
          <xs:element name="Hex"><xs:simpleType><xs:restriction base="xs:hexBinary"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="Binary" type="BinaryType"/>
          <xs:complexType name="BinaryType"><xs:simpleContent><xs:extension base="xs:base64Binary"><xs:attribute name="kind" type="Short"/></xs:extension></xs:simpleContent></xs:complexType>
          <xs:element name="SmallBinary"><xs:simpleType><xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="List"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>
          <xs:element name="Union"><xs:simpleType><xs:union memberTypes="xs:int Short"/></xs:simpleType></xs:element>
          <xs:element name="QName" type="xs:QName"/>
          <xs:element name="Links"><xs:complexType><xs:sequence><xs:element name="L" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            <xs:attribute name="id" type="xs:ID"/><xs:attribute name="ref" type="xs:IDREF"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
          <xs:element name="Keyed"><xs:complexType><xs:sequence><xs:element name="K" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
            <xs:unique name="OnlyOnce"><xs:selector xpath="f:K"/><xs:field xpath="."/></xs:unique></xs:element>
          <xs:element name="Wide"><xs:complexType><xs:sequence>
            <xs:element name="N1" type="xs:string" minOccurs="0"/><xs:element name="N2" type="xs:string" minOccurs="0"/><xs:element name="N3" type="xs:string" minOccurs="0"/>
            <xs:element name="N4" type="xs:string" minOccurs="0"/><xs:element name="N5" type="xs:string" minOccurs="0"/><xs:element name="N6" type="xs:string" minOccurs="0"/>
            <xs:element name="N7" type="xs:string" minOccurs="0"/><xs:element name="N8" type="xs:string" minOccurs="0"/><xs:element name="N9" type="xs:string" minOccurs="0"/>
            <xs:element name="N10" type="xs:string" minOccurs="0"/><xs:element name="N11" type="xs:string" minOccurs="0"/><xs:element name="N12" type="xs:string" minOccurs="0"/>
            <xs:element name="N13" type="xs:string" minOccurs="0"/><xs:element name="N14" type="xs:string" minOccurs="0"/><xs:element name="N15" type="xs:string"/>
          </xs:sequence></xs:complexType></xs:element>
          <xs:element name="Many"><xs:complexType><xs:choice maxOccurs="unbounded">
            <xs:element ref="Sequence"/><xs:element ref="Choice"/><xs:element ref="Substitution"/><xs:element ref="Short"/><xs:element ref="Code"/><xs:element ref="Number"/>
            <xs:element ref="Int"/><xs:element ref="Percent"/><xs:element ref="Date"/><xs:element ref="DateTime"/><xs:element ref="Binary"/><xs:element ref="SmallBinary"/>
            <xs:element ref="Links"/><xs:element ref="Empty"/><xs:element ref="Mixed"/><xs:element ref="Wide"/><xs:element ref="List"/><xs:element ref="Union"/><xs:element ref="Boolean"/>
            <xs:element ref="Hex"/><xs:element ref="Year"/><xs:element ref="Time"/><xs:element ref="Exact"/>
          </xs:choice></xs:complexType></xs:element>
        </xs:schema>
        """;

    /// <summary>A valid document with most of the features.</summary>
    public const string Sample = """
        <f:Many xmlns:f="urn:features">
          <f:Sequence><f:A>text</f:A><f:B/><f:C>1</f:C><f:C>2</f:C><f:D>x &amp; y</f:D></f:Sequence>
          <f:Choice><f:B>b</f:B><f:C>c</f:C><f:A>a</f:A></f:Choice>
          <f:Substitution><f:Member>abc</f:Member><f:Deeper> ab </f:Deeper></f:Substitution>
          <f:Short> a b </f:Short><f:Code>TWO</f:Code><f:Number>A123456789</f:Number><f:Number>ABC1234567890</f:Number>
          <f:Int>-12</f:Int><f:Percent>99.5</f:Percent><f:Date>2024-02-29</f:Date><f:DateTime>2024-02-29T23:59:59.123Z</f:DateTime>
          <f:Binary kind="abc">QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5</f:Binary>
          <f:SmallBinary>QUJD</f:SmallBinary>
          <f:Links><f:L id="one"/><f:L ref="one"/><f:L ref="two"/><f:L id="two"/></f:Links>
          <f:Empty a="1"/><f:Mixed>text <f:A>1</f:A> more</f:Mixed><f:Wide><f:N2>x</f:N2><f:N15>x</f:N15></f:Wide>
          <f:List>1 2 3</f:List><f:Union>ab</f:Union><f:Boolean>false</f:Boolean><f:Hex>0aFF</f:Hex><f:Year>1999</f:Year><f:Time>12:00:00+01:00</f:Time><f:Exact>abc</f:Exact>
        </f:Many>
        """;

    public static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        set.Add(null, reader);
        set.Compile();
        return set;
    }
}

using System.Text;
using System.Xml.Schema;
using Schemas.Tests.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Validation;

internal sealed class MessageValidatorTest
{
    private static readonly XmlSchemaSet Set = FeatureSchema.Load();

    private static readonly MessageValidator Validator = new(Set, ValidationLimits.Default, null, []);

    [TestCase("<Sequence><A/><C/><C/></Sequence>", "", true)]
    [TestCase("<Sequence><A/><B/><C/><C/><C/><C/><D/><D/></Sequence>", "", true)]
    [TestCase("<Sequence> <!-- x --> <A/><C/><C/> </Sequence>", "", true)]
    [TestCase("<Sequence><A/><C/></Sequence>", "2102", false)]
    [TestCase("<Sequence><A/><C/><C/><C/><C/><C/></Sequence>", "2101", false)]
    [TestCase("<Sequence><C/><C/></Sequence>", "2101", false)]
    [TestCase("<Sequence/>", "2102", false)]
    [TestCase("<Sequence><A/>text<C/><C/></Sequence>", "2108", false)]
    [TestCase("<Sequence><A/>&#65;<C/><C/></Sequence>", "2108", false)]
    [TestCase("<Sequence><A/><C/><C/><E xmlns=''/></Sequence>", "2101", false)]
    [TestCase("<Sequence><A/><C xmlns='urn:other'/><C/></Sequence>", "2101", false)]
    [TestCase("<Sequence><A/><C xmlns=''/><C/></Sequence>", "2101", false)]
    [TestCase("<Sequence><A><B/></A><C/><C/></Sequence>", "2101", false)]
    [TestCase("<Choice><B/><C/><A/><B/></Choice>", "", true)]
    [TestCase("<Choice><A/><A/><A/><A/></Choice>", "2101", false)]
    [TestCase("<Choice><C/></Choice>", "2101", false)]
    [TestCase("<Choice/>", "2102", false)]
    [TestCase("<Anything a:b='1' xmlns:a='urn:1'><A/><x:y xmlns:x='urn:2'/></Anything>", "", false)]
    [TestCase("<Anything b='1'><A/></Anything>", "2105", false)]
    [TestCase("<AllOf><B/><A/></AllOf>", "", false)]
    [TestCase("<AllOf><B/></AllOf>", "2102", false)]
    [TestCase("<Substitution><Member>abc</Member><Deeper>abc</Deeper></Substitution>", "", true)]
    [TestCase("<Substitution><Head>abc</Head></Substitution>", "2110", false)]
    [TestCase("<Substitution><Member>a</Member></Substitution>", "2103", false)]
    [TestCase("<Mixed>a<A>1</A>b</Mixed>", "", true)]
    [TestCase("<Mixed>a<A>x</A>b</Mixed>", "2103", false)]
    [TestCase("<Empty a='true'/>", "", true)]
    [TestCase("<Empty a='true' f='yes'/>", "", false)]
    [TestCase("<Empty a='true' f='no'/>", "2103", false)]
    [TestCase("<Empty/>", "2104", false)]
    [TestCase("<Empty a='maybe'/>", "2103", false)]
    [TestCase("<Empty a='1'> </Empty>", "2108", false)]
    [TestCase("<Empty a='1'>x</Empty>", "2108", false)]
    [TestCase("<Empty a='1' b='1'/>", "2105", false)]
    [TestCase("<Nillable xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>", "", false)]
    [TestCase("<Int xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>", "2110 2103", false)]
    [TestCase("<Defaulted/>", "", false)]
    [TestCase("<Defaulted>8</Defaulted>", "", true)]
    [TestCase("<Fixed> one  two </Fixed>", "", false)]
    [TestCase("<Fixed>two</Fixed>", "2103", false)]
    [TestCase("<Base xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='DerivedType'><A/><B/></Base>", "", false)]
    [TestCase("<Base xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='NoType'><A/></Base>", "2110", false)]
    [TestCase("<Base xmlns:i='http://www.w3.org/2001/XMLSchema-instance' xmlns:f='urn:features' i:type='f:DerivedType'><A/></Base>", "2102", false)]
    [TestCase("<Unknown/>", "2107", false)]
    [TestCase("<Links><L ref='b'/><L id='b'/></Links>", "", true)]
    [TestCase("<Links><L id='b'/><L id='b'/></Links>", "2106", false)]
    [TestCase("<Links><L id='b'/><L ref='c'/></Links>", "2106", false)]
    [TestCase("<Links><L id='1b'/></Links>", "2103", false)]
    [TestCase("<Keyed><K>1</K><K>2</K></Keyed>", "", false)]
    [TestCase("<Keyed><K>1</K><K>1</K></Keyed>", "2112", false)]
    [TestCase("<Wide><N3/><N14/><N15/></Wide>", "", true)]
    [TestCase("<Wide><N14/><N3/><N15/></Wide>", "2101", false)]
    public void Structure_is_judged_and_named(string document, string codes, bool quickly) => Judge(document, codes, quickly);

    [TestCase("Short", "ab", "", true)]
    [TestCase("Short", "  ab  ", "", true)]
    [TestCase("Short", "a\n b", "", false)]
    [TestCase("Short", "a", "2103", false)]
    [TestCase("Short", "abcdef", "2103", false)]
    [TestCase("Short", "&#x4E2D;&#x4E2D;", "", true)]
    [TestCase("Short", "\u4E2D", "2103", false)]
    [TestCase("Exact", "a c", "", true)]
    [TestCase("Exact", "a\r\nc", "", true)]
    [TestCase("Exact", "abc ", "2103", false)]
    [TestCase("Code", " ONE ", "", true)]
    [TestCase("Code", "one", "2103", false)]
    [TestCase("Code", "<![CDATA[ONE]]>", "", true)]
    [TestCase("Number", "A1234567", "", true)]
    [TestCase("Number", "A1234567890", "2103", false)]
    [TestCase("Number", "xA1234567", "2103", false)]
    [TestCase("Letters", "\u00C4B", "", true)]
    [TestCase("Letters", "ab", "2103", false)]
    [TestCase("Int", "-2147483648", "", true)]
    [TestCase("Int", "2147483648", "2103", false)]
    [TestCase("Int", "1.0", "2103", false)]
    [TestCase("Int", "", "2103", false)]
    [TestCase("IntCode", " 20 ", "", true)]
    [TestCase("IntCode", "020", "", false)]
    [TestCase("IntCode", "2", "2103", false)]
    [TestCase("Percent", "99.99", "", true)]
    [TestCase("Percent", "+.5", "", true)]
    [TestCase("Percent", "0099.9000", "", true)]
    [TestCase("Percent", "100", "2103", false)]
    [TestCase("Percent", "1.234", "2103", false)]
    [TestCase("Percent", "-1", "2103", false)]
    [TestCase("Percent", "1e1", "2103", false)]
    [TestCase("Positive", "1", "", true)]
    [TestCase("Positive", "0", "2103", false)]
    [TestCase("Boolean", "1", "", true)]
    [TestCase("Boolean", "TRUE", "2103", false)]
    [TestCase("Date", "2024-02-29", "", true)]
    [TestCase("Date", "2024-02-29-05:00", "", true)]
    [TestCase("Date", "2023-02-29", "2103", false)]
    [TestCase("Date", "24-02-29", "2103", false)]
    [TestCase("Date", "2024-13-01", "2103", false)]
    [TestCase("DateTime", "2024-01-01T00:00:00Z", "", true)]
    [TestCase("DateTime", "2024-01-01T24:00:00Z", "2103", false)]
    [TestCase("DateTime", "2024-01-01 00:00:00", "2103", false)]
    [TestCase("DateTime", "2024-01-01", "2103", false)]
    [TestCase("Time", "12:34:56.789", "", true)]
    [TestCase("Time", "12:60:00", "2103", false)]
    [TestCase("Year", "1999", "", true)]
    [TestCase("Year", "99", "2103", false)]
    [TestCase("YearMonth", "1999-12", "", true)]
    [TestCase("YearMonth", "1999-13", "2103", false)]
    [TestCase("Duration", "P1Y", "", true)]
    [TestCase("Duration", "1Y", "2103", false)]
    [TestCase("Double", "1e10", "", true)]
    [TestCase("Double", "x", "2103", false)]
    [TestCase("Uri", "http://a/b?c#d", "", true)]
    [TestCase("Hex", "00ff0A", "", true)]
    [TestCase("Hex", "00ff0A00", "2103", false)]
    [TestCase("Hex", "0", "2103", false)]
    [TestCase("Binary", "QU JD", "", true)]
    [TestCase("Binary", "", "", true)]
    [TestCase("Binary", "QUJ", "2103", false)]
    [TestCase("Binary", "QUJD-", "2103", false)]
    [TestCase("SmallBinary", "QUJD", "", true)]
    [TestCase("SmallBinary", "QUJDRA==", "2103", false)]
    [TestCase("SmallBinary", "", "2103", false)]
    [TestCase("List", "1 2 3", "", true)]
    [TestCase("List", "1 x", "2103", false)]
    [TestCase("Union", "abc", "", true)]
    [TestCase("Union", "123456789", "", true)]
    [TestCase("Union", "abcdefg", "2103", false)]
    [TestCase("QName", "f:x", "2103", false)]
    [TestCase("QName", "x", "", false)]
    public void Values_are_judged_and_named(string element, string text, string codes, bool quickly) =>
        Judge($"<{element}>{text}</{element}>", codes, quickly);

    [Test]
    public void A_base64_value_with_unused_bits_is_refused_though_the_framework_lets_it_pass()
    {
        var report = Validate(Validator, "<Binary>QUL=</Binary>");

        Assert.That(report.Findings.Single().Code, Is.EqualTo("CPMS-2103"));
    }

    [Test]
    public void The_sample_is_quickly_valid()
    {
        using var infoset = Documents.Read(FeatureSchema.Sample);

        Assert.That(Validator.IsQuicklyValid(infoset.Root), Is.True);
    }

    [Test]
    public void All_findings_are_listed_with_their_places()
    {
        const string Document = """
            <m:Many xmlns:m="urn:features">
              <m:Int>x</m:Int>
              <m:Int>1</m:Int>
              <m:Empty b="1"/>
              <m:Links><m:L ref="none"/></m:Links>
            </m:Many>
            """;
        var report = Validate(Validator, Document);
        var places = report.Findings.Select(finding => $"{finding.Code} {finding.Line}:{finding.Column} {finding.Path}");

        Assert.That(string.Join("; ", places), Is.EqualTo(
            "CPMS-2103 2:3 /m:Many/m:Int[1]; CPMS-2104 4:3 /m:Many/m:Empty; CPMS-2105 4:12 /m:Many/m:Empty; CPMS-2106 5:12 /m:Many/m:Links/m:L"));
    }

    [Test]
    public void Findings_beyond_the_cap_are_counted()
    {
        var validator = new MessageValidator(Set, new ValidationLimits { FindingsPerReport = 3 }, null, []);
        var report = Validate(validator, "<Many>" + string.Concat(Enumerable.Repeat("<Int>x</Int>", 10)) + "</Many>");

        Assert.That((report.Findings.Count, report.FindingsTotal, report.Verdict), Is.EqualTo((3, 10, Verdict.Invalid)));
    }

    [TestCase("<Int>secret-7</Int>")]
    [TestCase("<Code>secret-7</Code>")]
    [TestCase("<Number>secret-7</Number>")]
    [TestCase("<Empty a='secret-7'/>")]
    [TestCase("<Empty secret-7='1' a='1'/>")]
    [TestCase("<Sequence>secret-7</Sequence>")]
    [TestCase("<Links><L ref='secret-7'/></Links>")]
    [TestCase("<Union>secret-7</Union>")]
    public void No_finding_repeats_what_the_message_says(string document)
    {
        var report = Validate(Validator, document);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Invalid));
            Assert.That(report.Findings.Select(finding => finding.Text + finding.Hint), Has.None.Contains("secret-7"));
        }
    }

    [TestCase("<Sequence><D/></Sequence>", "The element is not expected here; expected: A")]
    [TestCase("<Sequence><A xmlns='urn:other'/></Sequence>", "The element is not expected in its namespace; expected: A in urn:features")]
    [TestCase("<Wide/>", "The element ends before its content is complete; expected: N15, N1, N2, N3, N4, N5, N6, N7 and 7 more")]
    [TestCase("<Short>abcdef</Short>", "The value does not fit Short: it has more than 5 characters")]
    [TestCase("<Code>x</Code>", "The value does not fit token: it is none of ONE, TWO")]
    [TestCase("<Int>x</Int>", "The value does not fit int: it is no int")]
    [TestCase("<Percent>101</Percent>", "The value does not fit decimal: it is not less than 100")]
    [TestCase("<SmallBinary>QUJDRA==</SmallBinary>", "The value does not fit base64Binary: it has more than 3 bytes")]
    [TestCase("<Binary kind='a'/>", "Attribute kind: the value does not fit Short: it has less than 2 characters")]
    [TestCase("<Empty/>", "The attribute a is missing")]
    public void A_finding_says_what_would_be_right(string document, string text) =>
        Assert.That(Validate(Validator, document).Findings[0].Text, Is.EqualTo(text));

    [TestCase("<Int>{0}</Int>", 1_001, "A number has more than 1000 digits")]
    [TestCase("<Exact>{0}</Exact>", 1_048_577, "A value is longer than 1048576 bytes")]
    public void A_value_beyond_the_limits_is_not_looked_at(string document, int length, string text)
    {
        var report = Validate(Validator, string.Format(System.Globalization.CultureInfo.InvariantCulture, document, new string('1', length)));

        Assert.That((report.Findings[0].Code, report.Findings[0].Text), Is.EqualTo(("CPMS-2111", text)));
    }

    [TestCase("Binary", "")]
    [TestCase("SmallBinary", "")]
    [TestCase("Short", "CPMS-2109")]
    [TestCase("Mixed", "CPMS-2109")]
    public void A_part_may_stand_only_for_a_binary_value(string element, string code)
    {
        using var infoset = Documents.Read(
            $"<{element} xmlns='urn:features'><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:1'/></{element}>",
            ("1", [1, 2, 3]));
        var report = Validator.Validate(infoset, infoset.Root);

        Assert.That(string.Concat(report.Findings.Select(finding => finding.Code)), Is.EqualTo(code));
    }

    [Test]
    public void The_length_of_a_part_is_checked()
    {
        using var infoset = Documents.Read(
            "<SmallBinary xmlns='urn:features'><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:1'/></SmallBinary>",
            ("1", [1, 2, 3, 4]));

        Assert.That(Validator.Validate(infoset, infoset.Root).Findings.Single().Text, Does.EndWith("it has more than 3 bytes"));
    }

    [Test]
    public void Only_the_given_element_is_looked_at()
    {
        using var infoset = Documents.Read("<Envelope><Int xmlns='urn:features'>1</Int></Envelope>");

        Assert.That(Validator.Validate(infoset, infoset.Root.FirstChild).Verdict, Is.EqualTo(Verdict.Valid));
    }

    private static void Judge(string document, string codes, bool quickly)
    {
        document = document.Replace("<" + Name(document), $"<{Name(document)} xmlns='{FeatureSchema.Namespace}'", StringComparison.Ordinal);
        using var infoset = Documents.Read(document);
        var report = Validator.Validate(infoset, infoset.Root);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', report.Findings.Select(finding => finding.Code[5..])), Is.EqualTo(codes));
            Assert.That(report.Verdict, Is.EqualTo(codes.Length == 0 ? Verdict.Valid : Verdict.Invalid));
            Assert.That(Validator.IsQuicklyValid(infoset.Root), Is.EqualTo(quickly), "quickly");
            Assert.That(FrameworkVerdict.IsValid(Set, Encoding.UTF8.GetBytes(document)), Is.EqualTo(codes.Length == 0), "framework");
        }
    }

    private static string Name(string document) => document[1..document.IndexOfAny([' ', '>', '/'])];

    private static ValidationReport Validate(MessageValidator validator, string document)
    {
        string name = Name(document);
        document = document.Contains("xmlns:m", StringComparison.Ordinal)
            ? document
            : "<" + name + $" xmlns='{FeatureSchema.Namespace}'" + document[(name.Length + 1)..];
        using var infoset = Documents.Read(document);
        return validator.Validate(infoset, infoset.Root);
    }
}

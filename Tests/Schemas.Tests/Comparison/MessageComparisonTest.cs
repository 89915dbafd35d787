using System.Xml.Linq;
using Schemas.Comparison;

namespace Schemas.Tests.Comparison;

internal sealed class MessageComparisonTest
{
    private const string Namespaces = "xmlns:c='https://cpms.example/ns/exchange/1.0/' xmlns:nc='https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/'";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    [TestCase("<c:A/>", "<c:A/>", "")]
    [TestCase("<c:A><c:B>1</c:B></c:A>", "<c:A>\n  <!-- x --><c:B> 1 </c:B>\n</c:A>", "")]
    [TestCase("<c:A x='1' y='2'/>", "<c:A y='2' x='1'/>", "")]
    [TestCase("<c:A><c:B>1</c:B></c:A>", "<c:A><c:B>2</c:B></c:A>", "5110 /c:A/c:B")]
    [TestCase("<c:A><c:B/></c:A>", "<c:A/>", "5111 /c:A")]
    [TestCase("<c:A/>", "<c:A><c:B/></c:A>", "5112 /c:A/c:B")]
    [TestCase("<c:A x='1'/>", "<c:A/>", "5111 /c:A")]
    [TestCase("<c:A/>", "<c:A x='1'/>", "5112 /c:A")]
    [TestCase("<c:A x='1'/>", "<c:A x='2'/>", "5110 /c:A")]
    [TestCase("<c:A/>", "<nc:A/>", "5115 /nc:A")]
    [TestCase("<c:A><c:B>text</c:B></c:A>", "<c:A><c:B><c:C/></c:B></c:A>", "5112 /c:A/c:B/c:C")]
    public void Finds_what_means_something_else(string recorded, string answer, string expected) => Assert.That(Compare(recorded, answer), Is.EqualTo(expected));

    [TestCase("<c:A><c:MessageCreationDateTime>2026-01-01T00:00:00Z</c:MessageCreationDateTime></c:A>", "<c:A><c:MessageCreationDateTime>2027-02-02T11:11:11.5Z</c:MessageCreationDateTime></c:A>", "")]
    [TestCase("<c:A><nc:Date>2026-01-01</nc:Date></c:A>", "<c:A><nc:Date>2026-01-02</nc:Date></c:A>", "5110 /c:A/nc:Date")]
    [TestCase("<c:A>0198c6d2-0000-7000-8000-000000000001</c:A>", "<c:A>0198c6d2-0000-7000-8000-000000000002</c:A>", "")]
    [TestCase("<c:A><c:MessageIdentification><nc:IdentificationID>1</nc:IdentificationID></c:MessageIdentification></c:A>", "<c:A><c:MessageIdentification><nc:IdentificationID>2</nc:IdentificationID></c:MessageIdentification></c:A>", "")]
    [TestCase("<c:A xmlns:s='urn:s' s:id='a1'/>", "<c:A xmlns:s='urn:s' s:id='b7'/>", "")]
    public void Lets_times_and_identifiers_be_new_ones(string recorded, string answer, string expected) => Assert.That(Compare(recorded, answer), Is.EqualTo(expected));

    [TestCase("x y x", "1 2 1", "")]
    [TestCase("x y x", "1 2 2", "5114 /c:A/c:D")]
    [TestCase("x y z", "1 2 1", "5114 /c:A/c:D")]
    public void Wants_the_same_identifier_wherever_the_same_stood(string recorded, string answer, string expected) =>
        Assert.That(Compare(Identified(recorded), Identified(answer)), Is.EqualTo(expected));

    [TestCase("<c:A><c:L>1</c:L><c:L>2</c:L></c:A>", "<c:A><c:L>2</c:L><c:L>1</c:L></c:A>", "")]
    [TestCase("<c:A><c:L>1</c:L><c:L>2</c:L><c:L>3</c:L></c:A>", "<c:A><c:L>3</c:L><c:L>4</c:L><c:L>1</c:L></c:A>", "5110 /c:A/c:L[2]")]
    [TestCase("<c:A><c:L>1</c:L><c:L>2</c:L></c:A>", "<c:A><c:L>2</c:L></c:A>", "5111 /c:A")]
    public void Takes_repeated_elements_for_a_set(string recorded, string answer, string expected) => Assert.That(Compare(recorded, answer), Is.EqualTo(expected));

    [TestCase("Unknown", "5113 /c:Unknown/c:Y")]
    [TestCase("MessageHeader", "5113 /c:MessageHeader/c:Y")]
    public void Holds_an_order_that_has_a_meaning(string parent, string expected) =>
        Assert.That(Compare($"<c:{parent}><c:X/><c:Y/></c:{parent}>", $"<c:{parent}><c:Y/><c:X/></c:{parent}>"), Is.EqualTo(expected));

    [Test]
    public void Knows_equal_values_by_their_type() =>
        Assert.That(Compare("<c:PendingPetitionIndicator>true</c:PendingPetitionIndicator>", "<c:PendingPetitionIndicator>1</c:PendingPetitionIndicator>"), Is.Empty);

    [Test]
    public void Leaves_out_what_is_to_be_ignored()
    {
        var rules = ComparisonRules.Default with { Ignored = new HashSet<string>(StringComparer.Ordinal) { "B", "x" } };

        Assert.That(Compare("<c:A x='1'><c:B>1</c:B></c:A>", "<c:A x='2'><c:B>2</c:B><c:B/></c:A>", rules), Is.Empty);
    }

    [Test]
    public void Shows_codes_and_masks_everything_else()
    {
        var comparison = new MessageComparison(Catalog.Set, ComparisonRules.Default, 10);

        var differences = comparison.Compare(
            Parse("<c:A><c:MessagePriorityCode>High</c:MessagePriorityCode><c:Name>Smith</c:Name></c:A>"),
            Parse("<c:A><c:MessagePriorityCode>Low</c:MessagePriorityCode><c:Name>Jones</c:Name></c:A>"));

        Assert.That(differences.Select(difference => (difference.Found, difference.Expected)), Is.EqualTo(((string?, string?)[])[("Low", "High"), ("5 characters, Aaaaa", "5 characters, Aaaaa")]));
    }

    private static string Identified(string values)
    {
        string[] ids = values.Split(' ');
        return $"<c:A><c:MessageIdentification>{ids[0]}</c:MessageIdentification><c:RelatedMessageIdentification>{ids[1]}</c:RelatedMessageIdentification>"
            + $"<c:D><c:MessageIdentification>{ids[2]}</c:MessageIdentification></c:D></c:A>";
    }

    private static string Compare(string recorded, string answer, ComparisonRules? rules = null)
    {
        var differences = new MessageComparison(Catalog.Set, rules ?? ComparisonRules.Default, 10).Compare(Parse(recorded), Parse(answer));
        return string.Join("; ", differences.Select(difference => difference.Code["CPMS-".Length..] + " " + Cut(difference.Path!)));
    }

    private static string Cut(string path) => path.EndsWith("/c:MessageIdentification", StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : path;

    private static XElement Parse(string text)
    {
        int name = text.IndexOfAny([' ', '/', '>'], 1);
        return XElement.Parse(text.Insert(name, " " + Namespaces));
    }
}

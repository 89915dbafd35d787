using Processing.Messages.InquirePerson.Templates;
using Processing.Policy;
using Processing.Tests.Flow;
using Schemas.Infoset;

namespace Processing.Tests.Messages;

public sealed class InquiryTemplateTest
{
    private const string Signs = "ab (2)/[3]éЖ,\"\n";
    private static readonly PolicyTables Policy = new();
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] Countries = ["CAN", "AUS", "*"];

    [Test]
    [Property("Acceptance", "M-65 M-66 M-67")]
    public void Every_layout_leads_to_every_other_and_back_without_a_loss()
    {
        var random = new Random(71);
        int cases = Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 200_000 : 2_000;
        for (int i = 0; i < cases; i++)
        {
            IReadOnlyList<(string Place, string Value)> values = Generated(random);
            InquiryTemplate from = Template(Countries[random.Next(3)]);
            InquiryTemplate to = Template(Countries[random.Next(3)]);

            var there = to.Read(to.Write(from.Read(from.Write(values))));

            if (!there.ToHashSet().SetEquals(values) || there.Count != values.Count)
            {
                Assert.Fail($"case {i}: {from.Country} to {to.Country} loses something");
            }
        }
    }

    [Test]
    [Property("Acceptance", "M-67")]
    public void Every_layout_names_the_core([Values("CAN", "AUS", "*")] string country)
    {
        string[] elements = [.. Policy.InquiryTemplates.Rows.Where(row => row["country"] == country).Select(row => row["element"])];

        string[] core =
        [
            "MatchedIdentity/biom:FingerprintIdentification/nc:IdentificationID", "MatchedIdentity/im:AlienNumberIdentification/nc:IdentificationID",
            "nc:Person/nc:PersonName/nc:PersonSurName", "nc:Person/nc:PersonName/nc:PersonGivenName", "ForeignPartnerIdentification/nc:IdentificationID",
            "RequestedInformation/RequestedInformationCode",
        ];
        Assert.That(elements, Is.SupersetOf(core));
        Assert.That(Policy.InquiryTemplates.Rows.Where(row => row["country"] == country).Select(row => row["label"]), Is.Unique);
    }

    [Test]
    public void Every_enabled_partner_has_a_layout_of_its_own() => Assert.That(
        Policy.Partners.Rows.Where(row => row.SaysYes("may_inquire")).Select(row => row["country"]).Where(country => Template(country).Country != country), Is.Empty);

    [Test]
    public void A_country_without_a_layout_gets_the_uniform_one() => Assert.That(Template("NZL").Country, Is.EqualTo("*"));

    [Test]
    public void An_inquiry_stands_in_the_words_of_its_country()
    {
        using var infoset = XmlInfoset.Read(System.Text.Encoding.UTF8.GetBytes(Inquiries.About("A123456789", "q1")), InfosetLimits.Default);
        IReadOnlyList<SheetLine> lines = Template("CAN").Write(InquiryValues.Read(infoset.Root));

        Assert.That(lines[0], Is.EqualTo(new SheetLine("FIN", "1199887766")));
        Assert.That(lines, Does.Contain(new SheetLine("DOB", "1988-07-19")).And.Contain(new SheetLine("Family name", "Muster")));
    }

    private static InquiryTemplate Template(string country) => InquiryTemplate.Of(Policy, country, Today);

    private static List<(string Place, string Value)> Generated(Random random)
    {
        string[] elements = [.. Policy.InquiryTemplates.Rows.Select(row => row["element"]).Distinct(StringComparer.Ordinal), "nc:Person/j:PersonEyeColorCode", "MatchedIdentity/BiometricSourceOrganization/nc:OrganizationName"];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string element in elements.Where(_ => random.Next(3) > 0))
        {
            for (int copy = random.Next(1, 4); copy > 0; copy--)
            {
                values[string.Join('/', element.Split('/').Select(step => random.Next(4) == 0 ? $"{step}[{random.Next(2, 12)}]" : step))] = Text(random);
            }
        }

        return [.. values.Select(pair => (pair.Key, pair.Value))];
    }

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => Signs[random.Next(Signs.Length)])]);
}

using Processing.Disclosures;
using Processing.Intake;
using Processing.Policy;
using Processing.Stores.Disclosures;

namespace Processing.Tests.Disclosures;

public sealed class PersonAccountTest
{
    private static readonly PolicyTables Policy = new();

    [TestCase(false, "Name BirthDate", null)]
    [TestCase(false, "Name Watchlist", null)]
    [TestCase(true, "Name", "552a(b)(7) (account-exemptions:law-enforcement)")]
    [Property("Acceptance", "M-119")]
    public void Disclosures_for_law_enforcement_are_not_made_known(bool isLawEnforcement, string elements, string? exemption)
    {
        var account = PersonAccount.Of([Entry(isLawEnforcement, elements)], Policy, new DateOnly(2026, 11, 22));

        Assert.That((account.Lines[0].Exemption, account.Shown.Any()), Is.EqualTo((exemption, exemption is null)));
    }

    [Test]
    public void Without_a_row_law_enforcement_stays_unknown()
    {
        var account = PersonAccount.Of([Entry(true, "Name")], Policy, new DateOnly(1970, 1, 1));

        Assert.That(account.Shown, Is.Empty);
    }

    [Test]
    public void A_row_can_withhold_what_an_exempt_system_gave()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "account-exemptions.csv"), """
            id,valid_from,valid_to,kind,value,effect,exemption,source,sure
            watchlist,2018-07-31,,Element,Watchlist,Withhold,exempt system,test,assumed
            """);

        var account = PersonAccount.Of([Entry(false, "Name Watchlist"), Entry(false, "Name")], new PolicyTables(folder), new DateOnly(2026, 11, 22));

        string?[] expected = ["exempt system (account-exemptions:watchlist)", null];
        Assert.That(account.Lines.Select(line => line.Exemption), Is.EqualTo(expected));
    }

    private static DisclosureEntry Entry(bool isLawEnforcement, string elements) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = new MessageId(Guid.CreateVersion7()),
        ConversationId = Guid.CreateVersion7(),
        People = [Guid.CreateVersion7()],
        At = DateTimeOffset.UnixEpoch,
        AskedAt = DateTimeOffset.UnixEpoch,
        Country = "CAN",
        Direction = "Answer",
        Nature = "Answer to an inquiry: " + elements,
        Purpose = "fugitives",
        Reason = "Absconder",
        Priority = 2,
        RecipientName = "Recipient",
        RecipientAddress = "Address",
        LegalBasis = "Agreement",
        Agreement = "US-CAN-2012",
        Terms = "agreement-terms:x",
        Elements = elements,
        IsLawEnforcement = isLawEnforcement,
        Actor = "reviewer",
    };
}

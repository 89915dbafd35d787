using Gateway.Ops.Releases;
using Gateway.Tests.Pdf;
using Processing.Disclosures;
using Processing.Intake;
using Processing.Stores.Disclosures;

namespace Gateway.Tests.Ops.Releases;

public sealed class AccountDocumentTest
{
    private static readonly Guid Person = Guid.Parse("01900000-0000-7000-8000-0000000000aa");
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Test]
    [Property("Acceptance", "M-119")]
    public async Task Tells_date_recipient_address_nature_and_purpose_of_what_may_be_known()
    {
        var account = new PersonAccount([new(Entry("refugee claimants", "Canada"), null), new(Entry("fugitives", "Nowhere"), "552a(b)(7) (account-exemptions:law-enforcement)")]);

        byte[] file = AccountDocument.Write(Person, account, Now);
        PdfSample.Keep(file, "account.pdf");
        string text = await PdfSample.AskAsync("pdftotext", file, "-layout");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(text, Does.Contain("2026-01-20").And.Contain("Canada").And.Contain("365 Laurier").And.Contain("refugee").And.Contain("US-CAN-2012"));
        Assert.That(text, Does.Not.Contain("fugitives").And.Not.Contain("Nowhere"));
        Assert.That(text, Does.Contain("Page 1 of 1").And.Contain(Person.ToString()));
    }

    [Test]
    public async Task Says_so_where_there_is_nothing() =>
        Assert.That(await PdfSample.AskAsync("pdftotext", AccountDocument.Write(Person, new PersonAccount([]), Now)), Does.Contain("nothing to account for"));

    private static DisclosureEntry Entry(string purpose, string recipient) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = new MessageId(Guid.CreateVersion7()),
        ConversationId = Guid.CreateVersion7(),
        People = [Person],
        At = new DateTimeOffset(2026, 1, 20, 8, 0, 0, TimeSpan.Zero),
        AskedAt = new DateTimeOffset(2026, 1, 14, 8, 0, 0, TimeSpan.Zero),
        Country = "CAN",
        Direction = "Answer",
        Nature = "Answer to an inquiry: BirthDate, Citizenship, Document, Name, Photograph, ResponseDate, Reviewer",
        Purpose = purpose,
        Reason = "RefugeeClaimant",
        Priority = 2,
        RecipientName = "Immigration, Refugees and Citizenship " + recipient,
        RecipientAddress = "365 Laurier Avenue West, Ottawa, Ontario K1A 1L1, CAN",
        LegalBasis = "Agreement",
        Agreement = "US-CAN-2012",
        Terms = "agreement-terms:x",
        Elements = "Name",
        IsLawEnforcement = false,
        Actor = "reviewer",
    };
}

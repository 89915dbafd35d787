using System.Text;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.People;
using Processing.Stores.Redress;
using Processing.Tests.Flow;
using Processing.Tests.Search;

namespace Processing.Tests.Redress;

public sealed class AmendmentFlowTest
{
    [Test]
    [Property("Acceptance", "M-126 M-128")]
    public async Task A_second_person_corrects_the_record_and_the_old_value_stays()
    {
        await using Stand stand = await KnownAsync();
        (Guid person, RedressCase redress, string first) = await AskAsync(stand, "PersonGivenName", "Eva", "Evita");

        bool own = await ActAsync(stand, redress, "first", "first");
        bool decided = await stand.Engine.Redress.DecideAsync(redress.Id, "Grant", "saw the birth record", "second", CancellationToken.None);
        await UntilAnsweredAsync(stand);
        string found = Xml(await stand.SendAsync("ELIS", Searches.ByName("ELIS", "s1", "Immigration", given: "Evita")));
        IReadOnlyList<Biography> held = await stand.Storage.ReadAsync(stores => stores.People.ReadBiographiesAsync(person), CancellationToken.None);
        IReadOnlyList<Amendment> amendments = await stand.Storage.ReadAsync(stores => stores.Redress.ReadAmendmentsAsync(person), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(first, Does.Contain(">Interim<").And.Contain(">UnderReview<"));
        Assert.That((own, decided), Is.EqualTo((false, true)), "who has prepared does not decide");
        Assert.That(Delivered(stand), Does.Contain(">Amended<"));
        Assert.That(held.Select(one => one.GivenName), Is.EqualTo(["Evita"]));
        Assert.That(amendments.Select(one => (one.Element, one.OldValue, one.NewValue, one.Actor)), Is.EqualTo([("PersonGivenName", "Eva", "Evita", "second")]));
        Assert.That(found, Does.Contain(">CandidatesFound<").And.Contain("Evita").And.Not.Contain("<nc:PersonGivenName>Eva<"));
    }

    [Test]
    [Property("Acceptance", "M-126")]
    public async Task A_corrected_number_finds_the_person_and_the_wrong_one_nobody()
    {
        await using Stand stand = await KnownAsync();
        (Guid person, RedressCase redress, _) = await AskAsync(stand, "AlienNumber", "A123456789", "A123456780");

        await ActAsync(stand, redress, "first", "second");
        await UntilAnsweredAsync(stand);

        Assert.That(await HoldersAsync(stand, "123456780"), Is.EqualTo([person]));
        Assert.That(await HoldersAsync(stand, "123456789"), Is.Empty);
    }

    [Test]
    public async Task A_declined_request_changes_nothing()
    {
        await using Stand stand = await KnownAsync();
        (Guid person, RedressCase redress, _) = await AskAsync(stand, "PersonGivenName", "Eva", "Evita");

        await ActAsync(stand, redress, "first", "second", "Deny");
        await UntilAnsweredAsync(stand);

        Assert.That(Delivered(stand), Does.Contain(">Declined<"));
        Assert.That((await stand.Storage.ReadAsync(stores => stores.People.ReadBiographiesAsync(person), CancellationToken.None)).Select(one => one.GivenName), Is.EqualTo(["Eva"]));
    }

    [Test]
    public async Task What_the_record_does_not_say_is_not_corrected()
    {
        await using Stand stand = await KnownAsync();
        (Guid person, RedressCase redress, _) = await AskAsync(stand, "PersonGivenName", "Eve", "Evita");

        await ActAsync(stand, redress, "first", "second");
        await UntilAnsweredAsync(stand);

        Assert.That(Delivered(stand), Does.Contain(">Declined<"));
        Assert.That(await stand.Storage.ReadAsync(stores => stores.Redress.ReadAmendmentsAsync(person), CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task An_element_that_no_message_corrects_is_refused()
    {
        await using Stand stand = await KnownAsync();

        IntakeAnswer answer = await stand.SendAsync("NRC", Request("a1", await PersonAsync(stand), "BackgroundCheckResult", "Ident", "NonIdent"));
        string unknown = Xml(await stand.SendAsync("NRC", Request("a2", Guid.CreateVersion7(), "PersonGivenName", "Eva", "Evita")));

        Assert.That((answer as IntakeAnswer.Invalid)?.Report.Findings.Select(finding => finding.Code), Is.EqualTo(["CPMS-6003"]));
        Assert.That(unknown, Does.Contain(">NotFound<"));
    }

    private static async Task<bool> ActAsync(Stand stand, RedressCase redress, string first, string second, string decision = "Grant")
    {
        Assert.That(await stand.Engine.Redress.PrepareAsync(redress.Id, decision, "evidence is in the file", first, CancellationToken.None), Is.True);
        return await stand.Engine.Redress.DecideAsync(redress.Id, decision, "looked at it", second, CancellationToken.None);
    }

    private static async Task<(Guid Person, RedressCase Case, string Answer)> AskAsync(Stand stand, string element, string current, string proposed)
    {
        Guid person = await PersonAsync(stand);
        string answer = Xml(await stand.SendAsync("NRC", Request("a1", person, element, current, proposed)));
        await Stand.UntilAsync(async () => (await CasesAsync(stand)).Count == 1);
        return (person, (await CasesAsync(stand))[0], answer);
    }

    private static async Task<Stand> KnownAsync()
    {
        Stand stand = await Stand.StartAsync(
            options => options with { AnswerDeadlineSeconds = 1 },
            partners =>
            {
                partners.On("NRC", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
                partners.On("ASC", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            });
        var enrolled = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        await stand.UntilDoneAsync(enrolled.MessageId);
        return stand;
    }

    private static string Request(string id, Guid person, string element, string current, string proposed) => Enrolments.Text(
        Enrolments.HeaderOf("AmendRecordRequest", id, "NRC")
            .Identification("PersonReferenceIdentification", person.ToString())
            .Leaf("AmendmentBasisCode", "PrivacyAct")
            .Open("Amendment").Leaf("AmendedElementName", element).Leaf("CurrentValueText", current).Leaf("ProposedValueText", proposed).Close());

    private static Task<IReadOnlyList<RedressCase>> CasesAsync(Stand stand) => stand.Storage.ReadAsync(stores => stores.Redress.ReadAsync(10), CancellationToken.None);

    private static async Task<Guid> PersonAsync(Stand stand) => (await HoldersAsync(stand, "123456789"))[0];

    private static Task<IReadOnlyList<Guid>> HoldersAsync(Stand stand, string number) =>
        stand.Storage.ReadAsync(stores => stores.People.FindByIdentifierAsync(new PersonIdentifier("A-Number", number)), CancellationToken.None);

    private static Task UntilAnsweredAsync(Stand stand) => Stand.UntilAsync(() => Task.FromResult(Delivered(stand).Length > 0));

    private static string Delivered(Stand stand) =>
        stand.Partners.CallsOf("DeliverAnswer").Select(call => Encoding.UTF8.GetString(call.Xml.Span)).FirstOrDefault(xml => xml.Contains("AmendRecordResponse", StringComparison.Ordinal)) ?? "";

    private static string Xml(IntakeAnswer answer) => Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
}

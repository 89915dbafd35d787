using System.Text;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Redress.Copies;
using Processing.Stores.Checks;
using Processing.Stores.Disclosures;
using Processing.Stores.People;
using Processing.Stores.Redress;
using Processing.Tests.Flow;

namespace Processing.Tests.Redress.Copies;

public sealed class AccessDeskTest
{
    private const string Law = "access-exemptions:foia-law";
    private const string Deliberation = "access-exemptions:foia-deliberation";

    [Test]
    [Property("Acceptance", "M-126")]
    public async Task Who_has_prepared_a_copy_cannot_release_it()
    {
        await using Stand stand = await KnownAsync();
        var desk = new AccessDesk(stand.Storage, null, TimeProvider.System);
        Guid id = await OpenAsync(stand, desk, AccessBasis.PrivacyAct);

        bool unprepared = await desk.DecideAsync(new AccessDecision(id, true, "looked", Harms()), "second", CancellationToken.None);
        bool prepared = await desk.PrepareAsync(id, "Grant", "record seen", "first", CancellationToken.None);
        bool own = await desk.DecideAsync(new AccessDecision(id, true, "looked", Harms()), "first", CancellationToken.None);
        bool otherDesk = await stand.Engine.Redress.DecideAsync(id, "Grant", "looked", "second", CancellationToken.None);
        AccessExport? early = await desk.ExportAsync(id, "second", CancellationToken.None);
        bool refused = await desk.DecideAsync(new AccessDecision(id, false, "not the person", Harms()), "second", CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That((unprepared, prepared, own, otherDesk, refused), Is.EqualTo((false, true, false, false, true)));
        Assert.That(early, Is.Null, "nothing leaves before the decision");
        Assert.That(await desk.ExportAsync(id, "second", CancellationToken.None), Is.Null, "nor after a refusal");
    }

    [TestCase("PrivacyAct", "pa")]
    [TestCase("JRA", "jra")]
    [TestCase("FOIA", "foia")]
    [Property("Acceptance", "M-126 M-127")]
    public async Task Foreign_answers_rap_sheets_class_decisions_and_other_people_are_in_no_copy(string basis, string prefix)
    {
        await using Stand stand = await KnownAsync();
        AccessExport export = await ReleasedAsync(stand, basis, Harms());
        string all = Text(export.Record) + Text(export.Timeline) + Text(export.Disclosures);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(all, Does.Contain("Muster").And.Contain("123456789").And.Contain("Shown Office"));
        Assert.That(all, Does.Not.Contain("ForeignPartner").And.Not.Contain("CAN-998877").And.Not.Contain("VAWA").And.Not.Contain("Sheriff").And.Not.Contain("candidate"));
        Assert.That(export.Exemptions.Select(one => one.Row), Is.SupersetOf(Rows(prefix, "foreign", "rap", "class", "others")));
        Assert.That(export.Exemptions.Select(one => one.Citation), Is.All.Not.Empty);
        Assert.That(all.Contains("FbiFingerprint", StringComparison.Ordinal), Is.EqualTo(basis == "FOIA"), "under the Privacy Act (k)(2) is claimed, under FOIA only with a harm");
    }

    [Test]
    [Property("Acceptance", "M-127")]
    public async Task Under_FOIA_a_discretionary_exemption_holds_only_with_the_harm_in_words()
    {
        await using Stand stand = await KnownAsync();
        AccessExport open = await ReleasedAsync(stand, AccessBasis.Foia, Harms());
        AccessExport closed = await ReleasedAsync(stand, AccessBasis.Foia, Harms((Law, "tells how checks are made")));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Text(open.Record), Does.Contain("FbiFingerprint").And.Contain("\"FBI\""));
        Assert.That(Text(open.Timeline), Does.Contain("FbiFingerprint"));
        Assert.That(open.Exemptions.Select(one => one.Row), Does.Not.Contain(Law).And.Not.Contain(Deliberation));
        Assert.That(Text(closed.Record) + Text(closed.Timeline), Does.Not.Contain("FbiFingerprint").And.Not.Contain("\"FBI\""));
        Assert.That(closed.Exemptions.Where(one => one.NeedsHarm).Select(one => (one.Row, one.Harm)), Is.EqualTo([(Law, "tells how checks are made")]));
    }

    [TestCase(Law, " ")]
    [TestCase("access-exemptions:foia-class", "words for a row that asks for none")]
    [TestCase("access-exemptions:pa-law", "words for a row of another law")]
    [Property("Acceptance", "M-127")]
    public async Task A_harm_without_words_or_of_another_row_decides_nothing(string row, string words)
    {
        await using Stand stand = await KnownAsync();
        var desk = new AccessDesk(stand.Storage, null, TimeProvider.System);
        Guid id = await OpenAsync(stand, desk, AccessBasis.Foia);
        await desk.PrepareAsync(id, "Grant", "record seen", "first", CancellationToken.None);

        bool isDone = await desk.DecideAsync(new AccessDecision(id, true, "looked", Harms((row, words))), "second", CancellationToken.None);

        Assert.That(isDone, Is.False);
        Assert.That((await stand.Storage.ReadAsync(stores => stores.Redress.FindAsync(id), CancellationToken.None))?.State, Is.EqualTo(RedressState.Prepared));
    }

    [Test]
    [Property("Acceptance", "M-126")]
    public async Task A_copy_says_what_the_record_said_at_the_decision()
    {
        await using Stand stand = await KnownAsync();
        var desk = new AccessDesk(stand.Storage, null, TimeProvider.System);
        Guid id = await OpenAsync(stand, desk, AccessBasis.PrivacyAct);
        AccessExport before = await ReleaseAsync(desk, id, Harms());
        MessageId later = ((IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithoutPrints("later", "Married"))).MessageId;
        await stand.UntilDoneAsync(later);

        AccessExport after = await desk.ExportAsync(id, "third", CancellationToken.None) ?? throw new InvalidDataException("There was a copy.");

        Assert.That(Text(after.Record), Is.EqualTo(Text(before.Record)).And.Not.Contain("Married"));
        Assert.That(Text(after.Timeline), Is.EqualTo(Text(before.Timeline)));
    }

    [Test]
    [Property("Acceptance", "M-127")]
    public async Task Nothing_is_released_where_the_table_has_no_row_for_what_is_never_told()
    {
        string folder = Directory.CreateTempSubdirectory("cpms-copies").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "access-exemptions.csv"), "id,valid_from,valid_to,basis,element,kind,exemption,words,source,sure\nx,2000-01-01,,FOIA,RapSheet,Never,e,w,s,assumed\n");
        await using Stand stand = await KnownAsync();
        var desk = new AccessDesk(stand.Storage, folder, TimeProvider.System);
        Guid id = await OpenAsync(stand, desk, AccessBasis.Foia);
        await desk.PrepareAsync(id, "Grant", "record seen", "first", CancellationToken.None);

        bool isDone = await desk.DecideAsync(new AccessDecision(id, true, "looked", Harms()), "second", CancellationToken.None);
        Directory.Delete(folder, true);

        Assert.That(isDone, Is.False);
    }

    private static Dictionary<string, string> Harms(params (string Row, string Words)[] harms) => harms.ToDictionary(one => one.Row, one => one.Words, StringComparer.Ordinal);

    private static string[] Rows(string prefix, params string[] names) => [.. names.Select(name => $"access-exemptions:{prefix}-{name}")];

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    private static async Task<AccessExport> ReleasedAsync(Stand stand, string basis, Dictionary<string, string> harms)
    {
        var desk = new AccessDesk(stand.Storage, null, TimeProvider.System);
        return await ReleaseAsync(desk, await OpenAsync(stand, desk, basis), harms);
    }

    private static async Task<AccessExport> ReleaseAsync(AccessDesk desk, Guid id, Dictionary<string, string> harms)
    {
        Assert.That(await desk.PrepareAsync(id, "Grant", "record seen", "first", CancellationToken.None), Is.True);
        Assert.That(await desk.DecideAsync(new AccessDecision(id, true, "looked", harms), "second", CancellationToken.None), Is.True);
        return await desk.ExportAsync(id, "second", CancellationToken.None) ?? throw new InvalidDataException("There is no copy.");
    }

    private static async Task<Guid> OpenAsync(Stand stand, AccessDesk desk, string basis)
    {
        var request = new AccessRequest(await PersonAsync(stand), "the person, by letter", basis, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return await desk.OpenAsync(request, "zero", CancellationToken.None) ?? throw new InvalidDataException("No case was opened.");
    }

    private static async Task<Guid> PersonAsync(Stand stand) =>
        (await stand.Storage.ReadAsync(stores => stores.People.FindByIdentifierAsync(new PersonIdentifier("A-Number", "123456789")), CancellationToken.None))[0];

    private static async Task<Stand> KnownAsync()
    {
        Stand stand = await Stand.StartAsync();
        MessageId message = ((IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithoutPrints())).MessageId;
        await stand.UntilDoneAsync(message);
        Guid person = await PersonAsync(stand);
        await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.People.AddIdentifierAsync(person, new PersonIdentifier("CAN", "CAN-998877"), message);
                await stores.People.AddIdentifierAsync(person, new PersonIdentifier("FBI", "123456A7"), message);
                await stores.People.AddLinkAsync(new PersonLink(person, message, "Linked", "candidate 4711 is another", "cpms", TimeProvider.System.GetUtcNow(), "candidate 4711 weighs less"));
                await stores.Checks.AddAsync(Check(person, message, "ForeignPartner"));
                await stores.Checks.AddAsync(Check(person, message, "FbiFingerprint"));
                await stores.Disclosures.AddAsync(Entry(person, message, "Shown Office", false));
                return true;
            },
            CancellationToken.None);
        await AddHiddenAsync(stand, person);
        return stand;
    }

    private static async Task AddHiddenAsync(Stand stand, Guid person)
    {
        MessageId other = ((IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.Of("other", "Nobody", "Jon", new DateOnly(1970, 1, 2), "A987654321"))).MessageId;
        await stand.UntilDoneAsync(other);
        await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.Disclosures.AddAsync(Entry(person, other, "Sheriff", true));
                return true;
            },
            CancellationToken.None);
    }

    private static BackgroundCheck Check(Guid person, MessageId message, string kind) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person,
        MessageId = message,
        Kind = kind,
        Partner = "NGI",
        ControlNumber = kind + "-1",
        PolicyRow = "checks-by-form:x",
        Status = CheckStatus.Requested,
        RequestedAt = TimeProvider.System.GetUtcNow(),
    };

    private static DisclosureEntry Entry(Guid person, MessageId message, string recipient, bool isLawEnforcement) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = message,
        ConversationId = Guid.CreateVersion7(),
        People = [person],
        At = TimeProvider.System.GetUtcNow(),
        AskedAt = TimeProvider.System.GetUtcNow(),
        Country = "CAN",
        Direction = "Answer",
        Nature = "Answer to an inquiry",
        Purpose = "immigration",
        Reason = "Absconder",
        Priority = 2,
        RecipientName = recipient,
        RecipientAddress = "Address",
        LegalBasis = "Agreement",
        Agreement = "US-CAN-2012",
        Terms = "agreement-terms:x",
        Waiver = "waivers:VAWA",
        Elements = "Name",
        IsLawEnforcement = isLawEnforcement,
        Actor = "reviewer",
    };
}

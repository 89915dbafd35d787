using System.Text;
using System.Text.RegularExpressions;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.Access;
using Processing.Stores.Disclosures;
using Processing.Tests.Flow;

namespace Processing.Tests.Search;

public sealed partial class SearchFlowTest
{
    [Test]
    [Property("Acceptance", "M-14")]
    public async Task USCIS_finds_a_person_by_name_and_by_number()
    {
        await using Stand stand = await KnownAsync();

        string byName = Xml(await stand.SendAsync("ELIS", Searches.ByName("ELIS", "s1", "Immigration", family: "Mustre")));
        string byNumber = Xml(await stand.SendAsync("ELIS", Searches.ByNumber("ELIS", "s2", "A123456789")));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(byName, Does.Contain(">CandidatesFound<").And.Contain("<nc:PersonSurName>Muster<").And.Contain("A123456789"));
        Assert.That(byNumber, Does.Contain(">CandidatesFound<").And.Contain("<CandidateScoreValue>100.0<"));
        Assert.That(stand.Partners.CallsOf("QueryPersonStatus"), Is.Empty);
    }

    [TestCase("ICE", "LawEnforcement", "M-15")]
    [TestCase("CBP", "Immigration", "M-16")]
    [Property("Acceptance", "M-15 M-16")]
    public async Task Other_components_find_a_person_after_PCQS_was_asked(string component, string purpose, string item)
    {
        await using Stand stand = await KnownAsync();

        string found = Xml(await stand.SendAsync(component, Searches.ByName(component, "s1", purpose)));

        Assert.That(found, Does.Contain(">CandidatesFound<").And.Contain("Muster"), item);
        Assert.That(stand.Partners.CallsOf("QueryPersonStatus"), Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Acceptance", "M-14 M-15 M-16")]
    public async Task Each_organisation_reads_the_elements_of_its_scope_and_no_others()
    {
        await using Stand stand = await KnownAsync();
        string person = PersonIn(Xml(await stand.SendAsync("ELIS", Searches.ByNumber("ELIS", "s1", "A123456789"))));

        string uscis = Xml(await stand.SendAsync("ELIS", Searches.Record("ELIS", "r1", person, "Immigration")));
        string ice = Xml(await stand.SendAsync("ICE", Searches.Record("ICE", "r2", person)));
        string cbp = Xml(await stand.SendAsync("CBP", Searches.Record("CBP", "r3", person, "Immigration")));
        string obim = Xml(await stand.SendAsync("IDENT", Searches.Record("IDENT", "r4", person)));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Elements(uscis), Does.Contain("nc:PersonPassportIdentification").And.Contain("im:ImmigrationReceiptNumberIdentification").And.Contain("BenefitCardIdentification"));
        Assert.That(Elements(ice), Does.Contain("im:ImmigrationReceiptNumberIdentification").And.Not.Contain("BenefitCardIdentification"));
        Assert.That(Elements(cbp), Does.Contain("nc:PersonPassportIdentification").And.Contain("PersonEncounter").And.Not.Contain("im:ImmigrationReceiptNumberIdentification"));
        Assert.That(Elements(obim), Does.Contain("nc:PersonName").And.Not.Contain("PersonEncounter").And.Not.Contain("im:AlienNumberIdentification").And.Not.Contain("nc:PersonDigitalImage"));
        Assert.That(Elements(uscis), Does.Contain("nc:PersonDigitalImage"));
    }

    [Test]
    [Property("Acceptance", "M-107")]
    public async Task No_answer_carries_a_Social_Security_number()
    {
        await using Stand stand = await KnownAsync();
        string person = PersonIn(Xml(await stand.SendAsync("ELIS", Searches.ByNumber("ELIS", "s1", "A123456789"))));

        string record = Xml(await stand.SendAsync("ELIS", Searches.Record("ELIS", "r1", person, "Immigration")));

        Assert.That(record, Does.Contain(">Found<").And.Not.Contain("SSN").And.Not.Contain("123121234"));
    }

    [TestCase("Protected", "")]
    [TestCase("NotProtected", "T1")]
    [TestCase("Unclear", "")]
    public async Task A_person_who_may_not_be_seen_is_answered_like_an_unknown_one(string indicator, string code)
    {
        await using Stand stand = await KnownAsync(partners => partners.On(
            "PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, indicator, code.Length == 0 ? [] : [code])));

        string hidden = Xml(await stand.SendAsync("ICE", Searches.ByName("ICE", "s1")));
        string unknown = Xml(await stand.SendAsync("ICE", Searches.ByName("ICE", "s2", family: "Nobody", given: "Nemo")));
        IReadOnlyList<AccessEntry> entries = await AuditAsync(stand, includesWithheld: true);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(WithoutIds(hidden), Is.EqualTo(WithoutIds(unknown)));
        Assert.That(stand.Partners.CallsOf("QueryPersonStatus"), Has.Count.EqualTo(2), "PCQS is asked whether or not there is somebody");
        Assert.That(entries.Select(entry => entry.Outcome), Is.EquivalentTo(["Withheld", "Nobody", "Nobody"]));
        Assert.That((await AuditAsync(stand, includesWithheld: false)).Select(entry => entry.PersonId), Has.All.Null);
    }

    [Test]
    public async Task ICE_sees_an_asylum_seeker_in_an_investigation_and_not_otherwise()
    {
        await using Stand stand = await KnownAsync(partners => partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "AS6")));

        string investigation = Xml(await stand.SendAsync("ICE", Searches.ByName("ICE", "s1")));
        string otherwise = Xml(await stand.SendAsync("ICE", Searches.ByName("ICE", "s2", "Immigration")));

        Assert.That((investigation.Contains(">CandidatesFound<", StringComparison.Ordinal), otherwise.Contains(">NoCandidates<", StringComparison.Ordinal)), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task A_search_waits_while_PCQS_is_away()
    {
        int asked = 0;
        await using Stand stand = await KnownAsync(
            partners => partners.On("PCQS", "QueryPersonStatus", call => Interlocked.Increment(ref asked) < 3
                ? new PartnerReply.Unavailable("HTTP 503")
                : ScriptedPartners.StatusAnswer(call, "NotProtected")),
            options => options with { AnswerDeadlineSeconds = 0 });

        string first = Xml(await stand.SendAsync("ICE", Searches.ByName("ICE", "s1")));
        await Stand.UntilAsync(() => Task.FromResult(Delivered(stand).Exists(xml => xml.Contains("SearchPersonResponse", StringComparison.Ordinal))));

        Assert.That(first, Does.Contain(">Interim<").And.Not.Contain("Muster"));
        Assert.That(Delivered(stand).Find(xml => xml.Contains("SearchPersonResponse", StringComparison.Ordinal)), Does.Contain(">CandidatesFound<"));
    }

    [TestCase("ELIS", "LawEnforcement")]
    [TestCase("ICE", "Intelligence")]
    [TestCase("ASC", "Immigration")]
    public async Task A_purpose_without_a_row_reads_nothing_and_is_noted(string partner, string purpose)
    {
        await using Stand stand = await KnownAsync();

        IntakeAnswer answer = await stand.SendAsync(partner, Searches.ByName(partner, "s1", purpose));
        AccessEntry entry = (await AuditAsync(stand, includesWithheld: true)).Single();

        Assert.That((answer as IntakeAnswer.Invalid)?.Report.Findings.Select(finding => finding.Code), Is.EqualTo(["CPMS-6001"]));
        Assert.That((entry.Reader, entry.Purpose, entry.Outcome, entry.Reason), Is.EqualTo((partner, purpose, "Refused", "case 17")));
    }

    [Test]
    public async Task A_search_by_nothing_is_refused()
    {
        await using Stand stand = await KnownAsync();

        IntakeAnswer answer = await stand.SendAsync("ELIS", Searches.ByNothing("ELIS", "s1"));

        Assert.That((answer as IntakeAnswer.Invalid)?.Report.Findings.Select(finding => finding.Code), Is.EqualTo(["CPMS-6002"]));
    }

    [Test]
    [Property("Acceptance", "M-34")]
    public async Task Every_reading_is_noted_with_reader_reason_and_elements()
    {
        await using Stand stand = await KnownAsync();
        string person = PersonIn(Xml(await stand.SendAsync("ICE", Searches.ByName("ICE", "s1"))));

        await stand.SendAsync("ICE", Searches.Record("ICE", "r1", person));
        IReadOnlyList<AccessEntry> entries = await AuditAsync(stand, includesWithheld: false);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(entries.Select(entry => (entry.Operation, entry.Reader, entry.Organization, entry.Purpose, entry.Reason, entry.Rule)), Is.EqualTo(
        [
            ("RetrievePerson", "ICE", "ICE", "LawEnforcement", "case 17", "access-scopes:ice-law"),
            ("SearchPerson", "ICE", "ICE", "LawEnforcement", "case 17", "access-scopes:ice-law"),
        ]));
        Assert.That(entries.Select(entry => entry.PersonId), Has.All.EqualTo(Guid.Parse(person)));
        Assert.That(entries[0].Elements, Is.EqualTo("ANumber BirthDate Encounter Name Passport Photograph Receipt Sex"));
    }

    [Test]
    public async Task An_unknown_record_is_not_found()
    {
        await using Stand stand = await KnownAsync();

        string stranger = Xml(await stand.SendAsync("ELIS", Searches.Record("ELIS", "r1", Guid.CreateVersion7().ToString(), "Immigration")));
        string unnamed = Xml(await stand.SendAsync("ELIS", Searches.Record("ELIS", "r2", "P-17", "Immigration")));

        Assert.That(stranger, Does.Contain(">NotFound<"));
        Assert.That(unnamed, Does.Contain(">NotFound<"));
    }

    [Test]
    public async Task More_than_were_asked_for_is_said_so()
    {
        await using Stand stand = await KnownAsync();
        await stand.SendAsync("ASC", Enrolments.Of("second", "Muster", "Eva", new DateOnly(1988, 7, 19), "A000000007"));

        string found = Xml(await stand.SendAsync("ELIS", Searches.ByName("ELIS", "s1", "Immigration", maximum: 1)));

        Assert.That(found, Does.Contain(">TooManyCandidates<"));
        Assert.That(found.Split("<SearchCandidate>"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task The_photograph_is_kept_once_for_all_answers()
    {
        await using Stand stand = await KnownAsync();
        string person = PersonIn(Xml(await stand.SendAsync("ELIS", Searches.ByNumber("ELIS", "s1", "A123456789"))));

        string record = Xml(await stand.SendAsync("ELIS", Searches.Record("ELIS", "r1", person, "Immigration")));
        var reply = (await stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new() { MessageType = "RetrievePersonResponse" }, null, 1), CancellationToken.None))[0];
        var content = await stand.Storage.ReadAsync(stores => stores.Messages.ReadContentAsync(reply.Id), CancellationToken.None);

        Assert.That(record, Does.Contain("iVBORw0KGgo"));
        Assert.That(content?.Spans, Has.Count.EqualTo(1), "the log refers to the image");
        Assert.That(Encoding.UTF8.GetString(content!.Skeleton.Span), Does.Not.Contain("iVBORw0KGgo"));
    }

    [Test]
    public async Task The_restricted_log_holds_why_somebody_was_withheld()
    {
        await using Stand stand = await KnownAsync(partners => partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "U1")));

        await stand.SendAsync("CBP", Searches.ByName("CBP", "s1"));
        IReadOnlyList<ClassDecisionEntry> decisions = await stand.Storage.ReadAsync(stores => stores.ClassDecisions.ReadNewestAsync(10), CancellationToken.None);

        Assert.That(decisions.Single().Classes, Is.EqualTo(["U"]));
    }

    private static Task<IReadOnlyList<AccessEntry>> AuditAsync(Stand stand, bool includesWithheld) => stand.Storage.ReadAsync(
        stores => stores.Access.ReadAsync(new AccessFilter { IncludesWithheld = includesWithheld }, 50), CancellationToken.None);

    private static async Task<Stand> KnownAsync(Action<ScriptedPartners>? script = null, Func<ProcessingOptions, ProcessingOptions>? change = null)
    {
        Stand stand = await Stand.StartAsync(change, partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("ICE", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            script?.Invoke(partners);
        });
        await stand.SendAsync("ASC", Known.Enrolment());
        await Stand.UntilAsync(async () => (await stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new() { MessageType = "EnrollEncounterResponse" }, null, 2), CancellationToken.None)).Any(row => row.Status == Stores.Messages.MessageStatus.Done));
        return stand;
    }

    private static List<string> Delivered(Stand stand) => [.. stand.Partners.CallsOf("DeliverAnswer").Select(call => Encoding.UTF8.GetString(call.Xml.Span))];

    private static string PersonIn(string answer) => Reference().Match(answer).Groups["id"].Value;

    private static string WithoutIds(string answer) => Changing().Replace(answer, "");

    private static HashSet<string> Elements(string answer) => [.. Name().Matches(answer).Select(match => match.Groups["name"].Value)];

    private static string Xml(IntakeAnswer answer)
    {
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), answer is IntakeAnswer.Invalid invalid
            ? string.Join("; ", invalid.Report.Findings.Select(finding => finding.Code + " " + finding.Path + " " + finding.Text))
            : answer.ToString());
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }

    [GeneratedRegex("<PersonReferenceIdentification><nc:IdentificationID>(?<id>[^<]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("<nc:IdentificationID>[^<]+<|<MessageCreationDateTime>[^<]+<", RegexOptions.None, 1000)]
    private static partial Regex Changing();

    [GeneratedRegex("<(?<name>[A-Za-z0-9:]+)[ >]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}

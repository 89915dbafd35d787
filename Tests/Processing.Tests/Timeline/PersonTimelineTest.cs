using System.Text;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Tests.Flow;
using Processing.Tests.Search;
using Processing.Timeline;

namespace Processing.Tests.Timeline;

public sealed class PersonTimelineTest
{
    [Test]
    [Property("Acceptance", "M-13")]
    public async Task Each_event_shows_what_was_known_then_and_not_what_is_known_today()
    {
        await using Stand stand = await TwiceAsync();

        IReadOnlyList<TimelineEvent> events = await ReadAsync(stand, await PersonAsync(stand));
        TimelineEvent first = events[0];
        TimelineEvent confirmed = events.First(one => one.Text.StartsWith("Confirmed", StringComparison.Ordinal));
        TimelineEvent last = events[^1];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(events.Select(one => one.At), Is.Ordered);
        Assert.That(events.Select(one => one.Category).Distinct(), Does.Contain("Encounter").And.Contain("Identity").And.Contain("Vetting").And.Contain("Answer").And.Contain("Check"));
        Assert.That(first.Known?.Identifiers.Any(one => one.Kind == "FIN"), Is.False, "IDENT had not answered");
        Assert.That(confirmed.Known?.Identifiers.Any(one => one.Kind == "FIN"), Is.True);
        Assert.That(confirmed.Known?.Biographies.Select(one => one.FamilyName), Is.EqualTo(["Muster"]));
        Assert.That(last.Known?.Biographies.Select(one => one.FamilyName), Is.EquivalentTo(["Muster", "Muster Neu"]));
        Assert.That(last.Known?.Encounters, Has.Count.EqualTo(2));
    }

    [Test]
    [Property("Acceptance", "M-13")]
    public async Task What_was_untied_was_known_until_then()
    {
        await using Stand stand = await TwiceAsync();
        Guid person = await PersonAsync(stand);
        var second = (await stand.Storage.ReadAsync(stores => stores.Encounters.ReadAsync(person), CancellationToken.None)).Last(encounter => encounter.Images.Count == 0);
        Assert.That(await stand.Engine.People.TieAsync(second.MessageId, null, "another person", "ops", CancellationToken.None), Is.Not.Null);

        IReadOnlyList<TimelineEvent> events = await ReadAsync(stand, person);
        int untied = events.ToList().FindIndex(one => one.Text.StartsWith("Unlinked", StringComparison.Ordinal));

        Assert.That(events[untied - 1].Known?.Biographies.Select(one => one.FamilyName), Does.Contain("Muster Neu"));
        Assert.That(events[untied].Known?.Biographies.Select(one => one.FamilyName), Is.EqualTo(["Muster"]));
        Assert.That((events[untied].Actor, events[untied].Known?.Encounters.Count), Is.EqualTo(("ops", 1)));
    }

    [Test]
    [Property("Acceptance", "M-13")]
    public async Task The_record_carries_the_timeline_where_the_scope_has_it()
    {
        await using Stand stand = await TwiceAsync();
        string person = (await PersonAsync(stand)).ToString();

        string uscis = Xml(await stand.SendAsync("ELIS", Searches.Record("ELIS", "r1", person, "Immigration")));
        string cbp = Xml(await stand.SendAsync("CBP", Searches.Record("CBP", "r2", person, "Immigration")));

        Assert.That(uscis, Does.Contain("<PersonEventCategoryCode>Identity<").And.Contain("<PersonEventText>Linked: "));
        Assert.That(cbp, Does.Contain(">Found<").And.Not.Contain("PersonEvent>"));
    }

    private static async Task<Stand> TwiceAsync()
    {
        Stand stand = await Stand.StartAsync(script: partners =>
        {
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "NoMatch", "1100000001"));
            partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("CBP", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
        });
        var first = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithPrints("I-485"));
        await stand.UntilDoneAsync(first.MessageId);
        var second = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.Of("second", "Muster Neu", "Eva", new DateOnly(1988, 7, 19)));
        await stand.UntilDoneAsync(second.MessageId);
        return stand;
    }

    private static async Task<Guid> PersonAsync(Stand stand) =>
        (await stand.Storage.ReadAsync(stores => stores.People.FindByIdentifierAsync(new("A-Number", "123456789")), CancellationToken.None))[0];

    private static Task<IReadOnlyList<TimelineEvent>> ReadAsync(Stand stand, Guid person) =>
        stand.Storage.ReadAsync(stores => PersonTimeline.ReadAsync(stores, person), CancellationToken.None);

    private static string Xml(IntakeAnswer answer) => Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
}

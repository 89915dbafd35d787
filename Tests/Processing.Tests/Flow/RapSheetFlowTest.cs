using System.Text;
using Processing.Stores.Checks;

namespace Processing.Tests.Flow;

/// <summary>M-35: what NGI has on record comes back, restricted: sealed, opened by one way only, and every reading is kept.</summary>
[TestFixture]
public sealed class RapSheetFlowTest
{
    private const string Text = "ARRESTED 1999-01-02 IN A MADE-UP TOWN";

    [Property("Acceptance", "M-01 M-35")]
    [Test]
    public async Task A_rap_sheet_is_kept_sealed_and_read_with_a_trail()
    {
        await using Stand stand = await CheckStand.StartAsync();
        (BackgroundCheck check, RapSheet sheet) = await AnsweredAsync(stand);

        string? opened = await stand.Engine.RapSheets.OpenAsync(sheet.Id, "case 1", "eva", CancellationToken.None);
        RapSheet? stored = await stand.Storage.ReadAsync(stores => stores.RapSheets.FindAsync(sheet.Id), CancellationToken.None);
        IReadOnlyList<RapSheetReading> readings = await stand.Storage.ReadAsync(stores => stores.RapSheets.ReadReadingsAsync(sheet.Id), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened, Is.EqualTo(Text));
            Assert.That((stored?.CheckId, stored?.PersonId, stored?.LengthBytes), Is.EqualTo((check.Id, check.PersonId, Text.Length)));
            Assert.That(Encoding.Latin1.GetString(stored?.Sealed.ToArray() ?? []), Does.Not.Contain("ARRESTED"));
            Assert.That(readings.Select(one => (one.Actor, one.Reason, one.PersonId)), Is.EqualTo([("eva", "case 1", check.PersonId)]));
        }
    }

    [Test]
    public async Task Neither_state_nor_journal_nor_answer_holds_its_text()
    {
        await using Stand stand = await CheckStand.StartAsync();
        await stand.AskAsync(Enrolments.Start("s0", "I-485", CheckStand.Receipt));
        (BackgroundCheck check, RapSheet sheet) = await AnsweredAsync(stand);

        string answer = CheckStand.Xml(await stand.SendAsync("ELIS", Enrolments.Retrieve("r1", CheckStand.Receipt)));
        var journal = await stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(sheet.MessageId), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Contain(">Record<").And.Contain("restricted").And.Not.Contain("ARRESTED"));
            Assert.That(journal.Select(entry => entry.Reason ?? string.Empty), Has.None.Contains("ARRESTED"));
            Assert.That((await stand.AlertsAsync(AlertKind.RecordFound)).Single().CheckId, Is.EqualTo(check.Id));
        }
    }

    [Test]
    public async Task A_rap_sheet_under_another_id_does_not_open()
    {
        await using Stand stand = await CheckStand.StartAsync();
        (_, RapSheet sheet) = await AnsweredAsync(stand);
        RapSheet moved = (await stand.Storage.ReadAsync(stores => stores.RapSheets.FindAsync(sheet.Id), CancellationToken.None))! with { Id = Guid.CreateVersion7() }; // found above
        await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.RapSheets.AddAsync(moved);
                return true;
            },
            CancellationToken.None);

        Assert.That(async () => await stand.Engine.RapSheets.OpenAsync(moved.Id, "case 1", "eva", CancellationToken.None), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public async Task A_notice_brings_its_record_to_the_person_and_an_alert()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-485", CheckStand.Receipt)));
        Guid person = await stand.PersonAsync();
        await AnsweredAsync(stand, "first-again", "IOE0900000018");

        await stand.SendAsync("NGI", EbtsFiles.Native("UHN", "N-1", string.Empty, (14, "F00000001"), (2024, "C"), (75, "NEW ARREST")), "ngi");
        await Stand.UntilAsync(async () => (await stand.AlertsAsync(AlertKind.Notice)).Count == 1);

        IReadOnlyList<RapSheet> sheets = await stand.Storage.ReadAsync(stores => stores.RapSheets.ReadAsync(person), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await stand.AlertsAsync(AlertKind.Notice)).Single().PersonId, Is.EqualTo(person));
            Assert.That(sheets.Select(sheet => (sheet.Category, sheet.PersonId)), Does.Contain(("UHN", (Guid?)person)));
        }
    }

    private static async Task<(BackgroundCheck Check, RapSheet Sheet)> AnsweredAsync(Stand stand, string id = "asked", string receipt = CheckStand.Receipt)
    {
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling(id, "I-485", receipt)));
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("NativeEBTSMessage").Count > 0));
        BackgroundCheck check = (await stand.ChecksAsync()).Last(one => one.Kind == "FbiFingerprint");
        await stand.SendAsync(
            "NGI", EbtsFiles.Native("SRE", "A-" + id, check.ControlNumber, (59, "I"), (14, "F00000001"), (75, Text)), "ngi");
        await Stand.UntilAsync(async () => (await stand.ChecksAsync()).Any(one => one.Id == check.Id && one.Status == CheckStatus.Answered));
        IReadOnlyList<RapSheet> sheets = await stand.Storage.ReadAsync(stores => stores.RapSheets.ReadAsync(check.PersonId), CancellationToken.None);
        return (check, sheets[^1]);
    }
}

using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Processing.Tests.Flow;

public sealed class PrintCheckFlowTest
{
    [Test]
    public async Task Other_impressions_of_the_same_fingers_go_on_to_IDENT()
    {
        await using Stand stand = await StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 7, 0, 2, 7));

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("second", 7, 1, 2, 7));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stand.Partners.CallsOf("Verify"), Has.Count.EqualTo(1));
            Assert.That(await ReasonsAsync(stand, answer), Has.Some.Contains("prints Agree: score ").And.Some.Contains(" of 2 fingers"));
        }
    }

    [Test]
    public async Task Prints_of_another_person_wait_for_an_operator_and_IDENT_is_not_asked()
    {
        await using Stand stand = await StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 7, 0, 2, 7));

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("second", 8, 0, 2, 7));

        await Stand.UntilAsync(async () => await StatusAsync(stand, answer) == MessageStatus.Parked);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stand.Partners.CallsOf("Verify"), Is.Empty);
            Assert.That(await ReasonsAsync(stand, answer), Has.Some.Contains("prints Differ: score "));
            Assert.That(string.Concat(await ReasonsAsync(stand, answer)), Does.Not.Contain("Muster").And.Not.Contain("123456789"));
        }
    }

    [TestCase(7ul, "prints Agree: score ")]
    [TestCase(8ul, "prints Differ: score ")]
    public async Task A_slap_is_taken_apart_and_compared_with_single_fingers(ulong person, string verdict)
    {
        await using Stand stand = await StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 7, 0, 2, 3, 4));

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithDrawnSlap("second", person, 13));

        await Stand.UntilAsync(async () => (await ReasonsAsync(stand, answer)).Any(reason => reason.Contains(" of 3 fingers", StringComparison.Ordinal)));
        Assert.That(await ReasonsAsync(stand, answer), Has.Some.Contains(verdict));
    }

    [Test]
    public async Task A_wrong_resolution_is_said_and_is_no_difference()
    {
        await using Stand stand = await StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 7, 0, 2, 7));

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithWrongResolution("second", 7, 1, 1000));

        Assert.That(await ReasonsAsync(stand, answer), Has.Some.Contains("prints Undetermined: ").And.Some.Contains("their resolution is doubtful"));
    }

    [Test]
    public async Task The_same_images_again_are_no_evidence()
    {
        await using Stand stand = await StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 7, 0, 2, 7));

        IntakeAnswer answer = await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("second", 7, 0, 2, 7));

        Assert.That(await ReasonsAsync(stand, answer), Has.Some.Contains("no earlier prints to compare"));
    }

    private static Task<Stand> StartAsync() => Stand.StartAsync(
        options => options with { AnswerDeadlineSeconds = 2 },
        partners =>
        {
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
            partners.On("IDENT", "Verify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
            partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
            partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        });

    private static async Task<IReadOnlyList<string>> ReasonsAsync(Stand stand, IntakeAnswer answer)
    {
        IReadOnlyList<JournalEntry> entries = await stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(IdOf(answer)), CancellationToken.None);
        return [.. entries.Select(entry => entry.Reason ?? "")];
    }

    private static async Task<MessageStatus?> StatusAsync(Stand stand, IntakeAnswer answer)
    {
        var rows = await stand.Storage.ReadAsync(
            stores => stores.Messages.SearchAsync(new MessageFilter { Direction = MessageDirection.Inbound }, null, 10), CancellationToken.None);
        return rows.FirstOrDefault(row => row.Id == IdOf(answer))?.Status;
    }

    private static MessageId IdOf(IntakeAnswer answer) => ((IntakeAnswer.Replied)answer).MessageId;
}

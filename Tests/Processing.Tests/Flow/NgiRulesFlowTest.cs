using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Stores.Checks;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Processing.Tests.Flow;

public sealed class NgiRulesFlowTest
{
    [Test]
    public async Task Prints_that_are_too_poor_are_sent_once_more_and_then_the_name_is_asked()
    {
        await using Stand stand = await StartAsync();
        ItlTransaction first = await SubmittedAsync(stand, 1);

        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E1", first.ControlNumber, (60, "L0008: TOO POOR")), "ngi");
        ItlTransaction second = await SubmittedAsync(stand, 2);
        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E2", second.ControlNumber, (60, "L0109: TOO POOR")), "ngi");
        ItlTransaction byName = await SubmittedAsync(stand, 3);
        await stand.SendAsync("NGI", EbtsFiles.Native("EQRR", "E3", byName.ControlNumber, (79, "0")), "ngi");
        await Stand.UntilAsync(async () => (await CheckAsync(stand, byName.ControlNumber)).Status == CheckStatus.Answered);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.ControlReference, Is.EqualTo("E1"));
            Assert.That(second.ControlNumber, Is.Not.EqualTo(first.ControlNumber));
            Assert.That(second.Images.Count(), Is.EqualTo(first.Images.Count()));
            Assert.That(byName.Category, Is.EqualTo("EQHR"));
            Assert.That(byName.ControlReference, Is.EqualTo("E2"));
            Assert.That(byName.Description!.Text("RFP"), Is.EqualTo("NAME CHECK AFTER E1 E2"));
            Assert.That(byName.Description!.Text("NAM"), Is.EqualTo(first.Description!.Text("NAM")));
            Assert.That((await CheckAsync(stand, first.ControlNumber)).Result, Is.EqualTo("Error"));
            Assert.That((await CheckAsync(stand, second.ControlNumber)).Result, Is.EqualTo("Unclassifiable"));
            Assert.That(await CheckAsync(stand, byName.ControlNumber), Has.Property("Kind").EqualTo("FbiName").And.Property("Result").EqualTo("NoRecord"));
            Assert.That(await ReasonsAsync(stand, "E1"), Has.Some.Contains("ERRT L0008").And.Contains("the encounter has no others"));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_better_of_two_prints_of_a_finger_is_sent_and_then_the_other(bool noiseFirst)
    {
        await using Stand stand = await StartAsync(message: Enrolments.WithTwoOfOneFinger("first", 2, noiseFirst));
        ItlTransaction first = await SubmittedAsync(stand, 1);

        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E1", first.ControlNumber, (60, "L0008: TOO POOR")), "ngi");
        ItlTransaction second = await SubmittedAsync(stand, 2);

        byte[] print = Biometrics.Fingerprints.Synthesis.SyntheticFinger.OfPerson(1, 2).Impression(1).Image.Pixels.ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Images.Single().Data.ToArray(), Is.EqualTo(print));
            Assert.That(second.Images.Single().Data.ToArray(), Is.Not.EqualTo(print));
            Assert.That(second.Images.Single().FingerPositions[0], Is.EqualTo(2));
            Assert.That(second.Images.Single().Idc, Is.EqualTo(first.Images.Single().Idc));
            Assert.That(await ReasonsAsync(stand, "E1"), Has.Some.Contains("one of them another of the same finger"));
        }
    }

    [Test]
    public async Task A_reject_that_comes_twice_leads_to_one_submission()
    {
        await using Stand stand = await StartAsync();
        ItlTransaction first = await SubmittedAsync(stand, 1);

        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E1", first.ControlNumber, (60, "L0008")), "ngi");
        await SubmittedAsync(stand, 2);
        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E1", first.ControlNumber, (60, "L0008")), "ngi");
        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E9", first.ControlNumber, (60, "L0008")), "ngi");
        await Stand.UntilAsync(async () => await StatusAsync(stand, "E9") == MessageStatus.Done);

        Assert.That(stand.Partners.CallsOf(MessageTypes.NativeEbts), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_later_part_of_an_answer_refers_to_the_first()
    {
        await using Stand stand = await StartAsync();
        ItlTransaction request = await SubmittedAsync(stand, 1);

        await stand.SendAsync("NGI", EbtsFiles.Native("SRE", "E1", request.ControlNumber, (59, "N")), "ngi");
        await Stand.UntilAsync(async () => (await CheckAsync(stand, request.ControlNumber)).Result == "NoRecord");
        await stand.SendAsync("NGI", EbtsFiles.Native("SRE", "E2", "E1", (14, "F12345678"), (59, "I")), "ngi");

        await Stand.UntilAsync(async () => (await CheckAsync(stand, request.ControlNumber)).Result == "Record");
    }

    [Test]
    public async Task A_notice_is_tied_to_the_person_and_shown_to_an_operator()
    {
        await using Stand stand = await StartAsync();
        ItlTransaction request = await SubmittedAsync(stand, 1);
        await stand.SendAsync("NGI", EbtsFiles.Native("SRE", "E1", request.ControlNumber, (14, "F12345678"), (59, "I")), "ngi");
        await Stand.UntilAsync(async () => (await CheckAsync(stand, request.ControlNumber)).Result == "Record");

        IntakeAnswer answer = await stand.SendAsync("NGI", EbtsFiles.Native("UHN", "E2", "", (14, "F12345678"), (2024, "FSI")), "ngi");
        MessageId taken = ((IntakeAnswer.Taken)answer).MessageId;
        await Stand.UntilAsync(async () => await StatusAsync(stand, "E2") == MessageStatus.Parked);

        Guid person = (await CheckAsync(stand, request.ControlNumber)).PersonId;
        IReadOnlyList<PersonLink> links = await stand.Storage.ReadAsync(stores => stores.People.ReadLinksAsync(person), CancellationToken.None);
        Assert.That(links.Where(link => link.MessageId == taken).Select(link => link.Kind), Is.EqualTo(["Notice"]));

        await stand.Engine.ReprocessAsync(taken, "seen", "ops", CancellationToken.None);
        await Stand.UntilAsync(async () => await StatusAsync(stand, "E2") == MessageStatus.Done);
    }

    [TestCase("ERRA", "A0004")]
    [TestCase("ERRI", "E0005")]
    [TestCase("ERRB", "L0013")]
    [TestCase("ERRL", "H0001")]
    [TestCase("ERRT", "Z9999")]
    public async Task An_error_that_people_must_put_right_is_set_aside_with_its_code(string category, string code)
    {
        await using Stand stand = await StartAsync();
        ItlTransaction request = await SubmittedAsync(stand, 1);

        await stand.SendAsync("NGI", EbtsFiles.Native(category, "E1", request.ControlNumber, (60, code + ": NO")), "ngi");
        await Stand.UntilAsync(async () => await StatusAsync(stand, "E1") == MessageStatus.Parked);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CheckAsync(stand, request.ControlNumber)).Status, Is.EqualTo(CheckStatus.Rejected));
            Assert.That(await ReasonsAsync(stand, "E1"), Has.Some.Contains($"{category} {code}"));
        }
    }

    [Test]
    public async Task A_queue_that_was_full_is_tried_again_with_the_same_transaction()
    {
        await using Stand stand = await StartAsync();
        ItlTransaction request = await SubmittedAsync(stand, 1);

        await stand.SendAsync("NGI", EbtsFiles.Native("ERRT", "E1", request.ControlNumber, (60, "R0001")), "ngi");
        ItlTransaction again = await SubmittedAsync(stand, 2);

        Assert.That(again.ToArray(), Is.EqualTo(request.ToArray()));
    }

    [Test]
    public async Task Silence_is_asked_about_once_and_then_held_until_the_answer_comes()
    {
        await using Stand stand = await StartAsync(options => options with { EbtsTimeoutFactor = 1e-6 });
        ItlTransaction request = await SubmittedAsync(stand, 1);
        ItlTransaction again = await SubmittedAsync(stand, 2);
        var held = new MessageId(stand.Partners.CallsOf(MessageTypes.NativeEbts)[1].MessageId);
        await Stand.UntilAsync(async () => await StatusAsync(stand, held) == MessageStatus.Parked);

        await stand.SendAsync("NGI", EbtsFiles.Native("SRE", "E1", request.ControlNumber, (59, "N")), "ngi");
        await Stand.UntilAsync(async () => await StatusAsync(stand, held) == MessageStatus.Done);

        Assert.That(again.ControlNumber, Is.EqualTo(request.ControlNumber));
        Assert.That((await CheckAsync(stand, request.ControlNumber)).Result, Is.EqualTo("NoRecord"));
        Assert.That(stand.Partners.CallsOf(MessageTypes.NativeEbts), Has.Count.EqualTo(2));
    }

    private static async Task<Stand> StartAsync(Func<ProcessingOptions, ProcessingOptions>? change = null, string? message = null)
    {
        Stand stand = await Stand.StartAsync(change, partners =>
        {
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
            partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("NGI", MessageTypes.NativeEbts, _ => ScriptedPartners.Acknowledge());
        });
        await stand.SendAsync("ASC", message ?? Enrolments.WithPrints("I-485"));
        return stand;
    }

    /// <summary>The n-th transaction that NGI got, once it is acknowledged.</summary>
    private static async Task<ItlTransaction> SubmittedAsync(Stand stand, int count)
    {
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf(MessageTypes.NativeEbts).Count >= count));
        return EbtsFiles.Of(stand.Partners.CallsOf(MessageTypes.NativeEbts)[count - 1]);
    }

    private static Task<BackgroundCheck> CheckAsync(Stand stand, string controlNumber) => stand.Storage.ReadAsync(
        async stores => await stores.Checks.FindByControlNumberAsync("NGI", controlNumber) ?? throw new InvalidDataException("no check"),
        CancellationToken.None);

    private static Task<MessageStatus?> StatusAsync(Stand stand, string identification) => stand.Storage.ReadAsync(
        async stores => (await stores.Messages.FindClaimAsync("NGI", identification))?.Status, CancellationToken.None);

    private static Task<MessageStatus?> StatusAsync(Stand stand, MessageId id) => stand.Storage.ReadAsync(
        async stores => (await stores.Messages.FindAsync(id))?.Status, CancellationToken.None);

    private static Task<List<string>> ReasonsAsync(Stand stand, string identification) => stand.Storage.ReadAsync(
        async stores =>
        {
            MessageRow row = await stores.Messages.FindClaimAsync("NGI", identification) ?? throw new InvalidDataException("no message");
            return (await stores.Journal.ReadAsync(row.Id)).Select(entry => entry.Reason).OfType<string>().ToList();
        },
        CancellationToken.None);
}

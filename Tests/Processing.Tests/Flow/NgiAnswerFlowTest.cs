using System.Text;
using Biometrics.Itl;
using Biometrics.Itl.Xml;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Partners;
using Processing.Stores.Checks;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Tests.Flow;

public sealed class NgiAnswerFlowTest
{
    [Test]
    public async Task An_answer_is_noted_with_its_check_once()
    {
        await using Stand stand = await Stand.StartAsync(script: Script);
        await stand.SendAsync("ASC", Enrolments.WithPrints("I-485"));
        await stand.UntilCalledAsync(MessageTypes.NativeEbts);
        string request = ControlNumberOf(stand.Partners.CallsOf(MessageTypes.NativeEbts)[0]);

        IntakeAnswer first = await stand.SendAsync("NGI", Answer("E1", request, "N"), "ngi");
        await stand.SendAsync("NGI", Answer("E1", request, "N"), "ngi");
        await stand.SendAsync("NGI", Answer("E2", request, "N"), "ngi");
        await Stand.UntilAsync(async () => (await CheckAsync(stand, request)).Status == CheckStatus.Answered);
        await Stand.UntilAsync(async () => await IsDoneAsync(stand, "E2"));

        BackgroundCheck check = await CheckAsync(stand, request);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.InstanceOf<IntakeAnswer.Taken>());
            Assert.That(check.Result, Is.EqualTo("NoRecord"));
            Assert.That(check.ValidUntil, Is.EqualTo(new DateOnly(2027, 4, 20)));
            Assert.That(
                Xml(await stand.SendAsync("ELIS", Question())),
                Does.Contain("<BackgroundCheckStatusCode>Answered<").And.Contain("<BackgroundCheckResultCode>NoRecord<"));
        }
    }

    [Test]
    public async Task An_answer_in_XML_says_the_same()
    {
        await using Stand stand = await Stand.StartAsync(script: Script);
        await stand.SendAsync("ASC", Enrolments.WithPrints("I-485"));
        await stand.UntilCalledAsync(MessageTypes.NativeEbts);
        string request = ControlNumberOf(stand.Partners.CallsOf(MessageTypes.NativeEbts)[0]);

        IntakeAnswer taken = await stand.SendAsync("NGI", Samples.Request("receiveResponse", "submission-not-identified").Replace("0193B3A01C9E7C5B9D6F3A2B1C0D4E5F", request, StringComparison.Ordinal), "ngi");
        await Stand.UntilAsync(async () => (await CheckAsync(stand, request)).Status == CheckStatus.Answered);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(taken, Is.InstanceOf<IntakeAnswer.Taken>());
            Assert.That((await CheckAsync(stand, request)).Result, Is.EqualTo("NoRecord"));
            Assert.That((await RowAsync(stand, ((IntakeAnswer.Taken)taken).MessageId)).RelatedId, Is.Not.Null);
        }
    }

    [Test]
    public async Task A_partner_that_takes_XML_gets_a_valid_package()
    {
        await using Stand stand = await Stand.StartAsync(script: partners =>
        {
            Script(partners);
            partners.TakeXml("NGI");
            partners.On("NGI", MessageTypes.SubmitRequest, _ => ScriptedPartners.Acknowledge());
        });
        await stand.SendAsync("ASC", Enrolments.WithPrints("I-485"));
        await stand.UntilCalledAsync(MessageTypes.SubmitRequest);
        PartnerCall call = stand.Partners.CallsOf(MessageTypes.SubmitRequest)[0];
        await Stand.UntilAsync(async () => (await CheckAsync(stand, ItlXml.Read(call.Xml, out _).ControlNumber)).Status == CheckStatus.Acknowledged);

        var package = ItlXml.Read(call.Xml, out var differences);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.UsesSoap12, Is.False);
            Assert.That(differences, Is.Empty);
            Assert.That(Encoding.UTF8.GetString(call.Xml.Span), Does.StartWith("<itl:"), "no declaration inside an envelope");
            Assert.That(package.Category, Is.EqualTo("FAUF"));
            Assert.That(package.Images.Count(), Is.EqualTo(2));
        }
    }

    [TestCase("SERVICE_NOT_AVAILABLE", OutboxState.Delivered)]
    [TestCase("INVALID_REQUEST", OutboxState.Parked)]
    public async Task A_fault_is_waited_out_or_set_aside_by_its_code(string code, OutboxState state)
    {
        int calls = 0;
        await using Stand stand = await Stand.StartAsync(script: partners =>
        {
            Script(partners);
            partners.On("NGI", MessageTypes.NativeEbts, _ => Interlocked.Increment(ref calls) == 1 ? new PartnerReply.Faulted(code, string.Empty) : ScriptedPartners.Acknowledge());
        });
        await stand.SendAsync("ASC", Enrolments.WithPrints("I-485"));
        await stand.UntilCalledAsync(MessageTypes.NativeEbts);
        var id = new MessageId(stand.Partners.CallsOf(MessageTypes.NativeEbts)[0].MessageId);

        await Stand.UntilAsync(() => stand.Storage.ReadAsync(async stores => (await stores.Outbox.FindAsync(id))?.State == state, CancellationToken.None));
    }

    [Test]
    public async Task A_package_without_a_valid_result_is_refused()
    {
        await using Stand stand = await Stand.StartAsync();

        Assert.That(await stand.SendAsync("NGI", Samples.Request("receiveResponse", "result-code-unknown"), "ngi"), Is.InstanceOf<IntakeAnswer.Invalid>());
    }

    [Test]
    public async Task An_answer_that_nobody_asked_for_is_parked()
    {
        await using Stand stand = await Stand.StartAsync();

        var taken = (IntakeAnswer.Taken)await stand.SendAsync("NGI", Answer("E1", "NOBODY", "N"), "ngi");

        await Stand.UntilAsync(async () => (await RowAsync(stand, taken.MessageId)).Status == MessageStatus.Parked);
    }

    [Test]
    public async Task A_file_that_is_none_is_invalid()
    {
        await using Stand stand = await Stand.StartAsync();

        IntakeAnswer answer = await stand.SendAsync("NGI", Native("no file at all"u8.ToArray()), "ngi");

        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Invalid>());
    }

    private static void Script(ScriptedPartners partners)
    {
        partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
        partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
        partners.On("NGI", MessageTypes.NativeEbts, _ => ScriptedPartners.Acknowledge());
    }

    private static string ControlNumberOf(PartnerCall call)
    {
        string xml = Encoding.UTF8.GetString(call.Xml.Span);
        string file = xml[(xml.IndexOf('>', StringComparison.Ordinal) + 1)..xml.LastIndexOf('<')];
        return ItlTransaction.Read(Convert.FromBase64String(file)).ControlNumber;
    }

    private static string Answer(string number, string reference, string result)
    {
        ItlField[] header =
        [
            ItlField.Of(1, 2, "0500"), ItlField.Of(1, 4, "SRE"), ItlField.Of(1, 5, "20260120"), ItlField.Of(1, 7, "DCCPMS00Z"),
            ItlField.Of(1, 8, "WVIAFIS0Z"), ItlField.Of(1, 9, number), ItlField.Of(1, 10, reference), ItlField.Of(1, 11, "00.00"),
            ItlField.Of(1, 12, "00.00"),
        ];
        var description = TaggedRecord.Create(2, 0, [ItlField.Of(2, 18, "MUSTER,EVA"), ItlField.Of(2, 59, result)]);
        return Native(ItlTransaction.Create(header, [description]).ToArray());
    }

    private static string Native(byte[] file) =>
        $"<NativeEBTSMessage xmlns=\"{MessageTypes.NgiNamespace}\">{Convert.ToBase64String(file)}</NativeEBTSMessage>";

    private static string Question() => Enrolments.Text(Enrolments.HeaderOf("RetrieveBackgroundCheckRequest", "rbc", "ELIS")
        .Open("nc:Person")
        .Open("PersonAugmentation").Identification("im:AlienNumberIdentification", "A123456789").Close()
        .Close());

    private static Task<BackgroundCheck> CheckAsync(Stand stand, string controlNumber) => stand.Storage.ReadAsync(
        async stores => await stores.Checks.FindByControlNumberAsync("NGI", controlNumber) ?? throw new InvalidDataException("no check"),
        CancellationToken.None);

    private static Task<MessageRow> RowAsync(Stand stand, MessageId id) => stand.Storage.ReadAsync(
        async stores => await stores.Messages.FindAsync(id) ?? throw new InvalidDataException("no message"), CancellationToken.None);

    private static Task<bool> IsDoneAsync(Stand stand, string identification) => stand.Storage.ReadAsync(
        async stores => await stores.Messages.FindClaimAsync("NGI", identification) is { Status: MessageStatus.Done }, CancellationToken.None);

    private static string Xml(IntakeAnswer answer) => Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
}

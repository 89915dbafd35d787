using System.Text;
using Biometrics.Itl;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Partners;
using Processing.Stores.Checks;
using Processing.Stores.Messages;

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
        await stand.SendAsync("NGI", Answer("E2", request, "I"), "ngi");
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

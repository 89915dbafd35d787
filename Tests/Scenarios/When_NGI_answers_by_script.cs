using Scenarios.Running;
using Simulators;
using Simulators.Scripts;

namespace Scenarios;

/// <summary>The real program and the simulated NGI, over SOAP in XML: each person of the script meets another behaviour.</summary>
[NonParallelizable]
public sealed class When_NGI_answers_by_script
{
    private const double SettleSeconds = 60;

    private const string NotIdentified = "700000301";
    private const string Identified = "700000302";
    private const string PoorOnce = "700000303";
    private const string PoorAlways = "700000304";
    private const string IdentifiedLater = "700000305";
    private const string NotAuthorised = "700000306";
    private const string Silent = "700000307";
    private const string HitLater = "700000308";
    private const string AwayAtFirst = "700000309";
    private const string FullAtFirst = "700000310";

    private static readonly string[] People =
        [NotIdentified, Identified, PoorOnce, PoorAlways, IdentifiedLater, NotAuthorised, Silent, HitLater, AwayAtFirst, FullAtFirst];

    [Test]
    [Property("Acceptance", "M-35")]
    public async Task Each_check_ends_as_the_rules_say()
    {
        using var folder = StandFolder.Make();
        int port = GatewayProcess.FreePort();
        await using SimulatorHost partners = await SimulatedPartners.StartAsync(folder, port, Scripts);
        await using (GatewayProcess gateway = await GatewayProcess.StartAsync(port, ["--data", folder.Path, "--no-simulators", "--no-demo"], Environment()))
        {
            await Task.WhenAll(People.Select(number => SendAsync(gateway.Address, folder, number)));
            await SettleAsync(folder);
            await gateway.InterruptAsync();
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Checks(folder, NotIdentified), Is.EqualTo("NoRecord"));
            Assert.That(Checks(folder, Identified), Is.EqualTo("Record"));
            Assert.That(Checks(folder, PoorOnce), Is.EqualTo("Error NoRecord"));
            Assert.That(Checks(folder, PoorAlways), Is.EqualTo("Error Unclassifiable NoRecord"));
            Assert.That(Checks(folder, IdentifiedLater), Is.EqualTo("Record"));
            Assert.That(Checks(folder, NotAuthorised), Is.EqualTo("Error"));
            Assert.That(Checks(folder, Silent), Is.EqualTo("-"));
            Assert.That(Checks(folder, HitLater), Is.EqualTo("Record"));
            Assert.That(Checks(folder, AwayAtFirst), Is.EqualTo("NoRecord"));
            Assert.That(Checks(folder, FullAtFirst), Is.EqualTo("NoRecord"));
            Assert.That(folder.Count("SELECT count(*) FROM person_link WHERE kind = 'Notice'"), Is.EqualTo(1), "the notice is with the person");
            Assert.That(folder.Count("SELECT count(*) FROM work WHERE parked_reason IS NOT NULL"), Is.EqualTo(3), "error, silence and notice wait for an operator");
            Assert.That(folder.Count("SELECT count(*) FROM work WHERE parked_reason IS NULL"), Is.Zero, "nothing else is in work");
            Assert.That(folder.Count("SELECT count(*) FROM outbox WHERE state <> 2"), Is.Zero, "everything was brought");
            Assert.That(folder.Count("SELECT count(*) FROM message WHERE direction = 2 AND message_type = 'NativeEBTSMessage' AND partner = 'NGI'"), Is.Zero, "NGI gets XML");
        }
    }

    private static string Checks(StandFolder folder, string number) => folder.Text($"""
        SELECT group_concat(result, ' ') FROM (
            SELECT coalesce(background_check.result, '-') AS result
            FROM background_check
            JOIN person_identifier ON person_identifier.person_id = background_check.person_id
            WHERE person_identifier.identifier = '{number}' AND person_identifier.kind = 'A-Number' AND background_check.partner = 'NGI'
            ORDER BY background_check.requested_at, background_check.id)
        """);

    private static Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["CPMS_PROCESSING__FIRSTRETRYSECONDS"] = "0.1",
        ["CPMS_PROCESSING__POLLSECONDS"] = "0.2",
        // The routine time-out of 24 hours becomes 13 seconds.
        ["CPMS_PROCESSING__EBTSTIMEOUTFACTOR"] = "0.00015",
    };

    private static ScriptLine[] Scripts =>
    [
        Line(Identified, ScriptAction.Ident), Line(PoorOnce, ScriptAction.RejectOnce, "L0008"), Line(PoorAlways, ScriptAction.ErrorAnswer, "L0109"),
        Line(IdentifiedLater, ScriptAction.SecondAnswer, "300"), Line(NotAuthorised, ScriptAction.ErrorAnswer, "ERRA:A0004"),
        Line(Silent, ScriptAction.Silence), Line(HitLater, ScriptAction.Unsolicited, "300"),
        Line(AwayAtFirst, ScriptAction.ServicesFault, "SERVICE_NOT_AVAILABLE*2"), Line(FullAtFirst, ScriptAction.RejectOnce, "R0001"),
    ];

    private static ScriptLine Line(string number, ScriptAction action, string argument = "") => new("NGI", ScriptField.ANumber, "A" + number, action, argument);

    private static async Task SendAsync(Uri gateway, StandFolder folder, string number)
    {
        using var asc = new GatewayClient(gateway, "ASC", folder.Credentials.PasswordOf("ASC")!);
        Assert.That(await asc.TrySendAsync(new Enrolment("NGI-" + number, number, "I-485", Prints: 2).Envelope), Is.Not.Null);
    }

    /// <summary>Waits until nothing is in work but what an operator has to look at.</summary>
    private static async Task SettleAsync(StandFolder folder)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(SettleSeconds));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (folder.Count("""
            SELECT (SELECT count(*) FROM work WHERE parked_reason IS NULL) + (SELECT count(*) FROM outbox WHERE state <> 2)
                 + (SELECT count(*) <> 3 FROM work WHERE parked_reason IS NOT NULL)
            """) > 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}

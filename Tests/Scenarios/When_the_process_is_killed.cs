using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Scenarios.Running;
using Simulators;

namespace Scenarios;

/// <summary>
/// Kills the real program at named points of the pipeline while messages arrive, starts it again, sends what was not acknowledged once
/// more, and counts. The normal run takes some points; <c>CPMS_LONG=1</c> takes every point several times.
/// </summary>
[NonParallelizable]
public sealed class When_the_process_is_killed
{
    private const int Messages = 6;

    private const double SettleSeconds = 60;

    // Checks that are asked by file; people answer the others in the console.
    private const string Unsettled =
        """
        SELECT (SELECT count(*) <> 6 FROM message WHERE is_claim = 1 AND message_type = 'EnrollEncounterRequest')
             + (SELECT count(*) FROM work) + (SELECT count(*) FROM outbox WHERE state <> 2)
             + (SELECT count(*) FROM background_check WHERE status <> 2 AND partner IN ('NGI', 'ABIS'))
        """;

    private static readonly string[] Steps = ["Intake", "Identity", "Vetting", "PartnerRouting", "Reply", "Outbox"];

    private static readonly string[] Places = ["before-commit", "after-commit"];

    private static bool IsLong => Environment.GetEnvironmentVariable("CPMS_LONG") == "1";

    [TestCaseSource(nameof(KillPoints))]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_twice(string killAt)
    {
        using var folder = StandFolder.Make();
        int port = GatewayProcess.FreePort();
        await using SimulatorHost partners = await SimulatedPartners.StartAsync(folder, port);
        Enrolment[] enrolments = [.. Enumerable.Range(1, Messages).Select(number => Make(number))];
        var acknowledged = new ConcurrentBag<string>();

        await using (GatewayProcess doomed = await StartAsync(folder, port, killAt))
        {
            await Task.WhenAll(enrolments.Select(enrolment => SendAsync(doomed.Address, folder, enrolment, acknowledged)));
            await Task.WhenAny(doomed.Exited, Task.Delay(TimeSpan.FromSeconds(IsLong ? 15 : 8)));
            Assert.That(doomed.HasExited, Is.True, "the process was to be killed at " + killAt + "\n" + doomed.Output);
        }

        await using (GatewayProcess second = await StartAsync(folder, port, killAt: null))
        {
            Enrolment[] unanswered = [.. enrolments.Where(enrolment => !acknowledged.Contains(enrolment.Identification))];
            await Task.WhenAll(unanswered.Select(enrolment => SendAsync(second.Address, folder, enrolment, acknowledged)));
            await SettleAsync(folder);
            await Task.WhenAll(enrolments.Select(enrolment => RepeatAsync(second.Address, folder, enrolment)));
            await second.InterruptAsync();
        }

        AssertCounts(folder, partners);
    }

    private static void AssertCounts(StandFolder folder, SimulatorHost partners)
    {
        long checks = folder.Count("SELECT count(*) FROM background_check WHERE partner IN ('NGI', 'ABIS')");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(folder.Count("SELECT count(*) FROM message WHERE is_claim = 1 AND message_type = 'EnrollEncounterRequest'"), Is.EqualTo(Messages), "enrolments kept");
            Assert.That(folder.Count("SELECT count(*) FROM encounter"), Is.EqualTo(Messages), "encounters");
            Assert.That(folder.Count("SELECT count(*) FROM person"), Is.EqualTo(Messages), "people");
            Assert.That(checks, Is.GreaterThanOrEqualTo(Messages), "checks");
            Assert.That(folder.Count("SELECT count(*) FROM (SELECT 1 FROM background_check GROUP BY message_id, kind HAVING count(*) > 1)"), Is.Zero, "checks asked twice");
            Assert.That(folder.Count("SELECT count(*) FROM background_check WHERE status <> 2 AND partner IN ('NGI', 'ABIS')"), Is.Zero, "checks without an answer");
            Assert.That(folder.Count("SELECT count(*) FROM (SELECT 1 FROM message WHERE direction = 2 GROUP BY conversation_id, message_type, identification HAVING count(*) > 1)"), Is.Zero, "sent twice under one name");
            Assert.That(folder.Count("SELECT count(*) FROM (SELECT 1 FROM message WHERE direction = 2 AND message_type = 'IdentifyRequest' GROUP BY conversation_id HAVING count(*) > 1)"), Is.Zero, "asked IDENT twice");
            Assert.That(folder.Count("SELECT count(*) FROM work"), Is.Zero, "work left over");
            Assert.That(folder.Count("SELECT count(*) FROM outbox WHERE state <> 2"), Is.Zero, "outbox left over");
            Assert.That(EnrolledAtIdent(partners), Is.EqualTo(Messages), "people enrolled at IDENT");
        }
    }

    private static int EnrolledAtIdent(SimulatorHost partners) =>
        partners.Journal("IDENT").Where(entry => entry.Operation == "Identify").Select(entry => entry.Identification).Distinct().Count();

    private static IEnumerable<string> KillPoints()
    {
        string[] slice = ["Identity:before-commit:2", "Identity:after-commit:3", "PartnerRouting:before-commit:2", "PartnerRouting:after-commit:1", "Intake:after-commit:3", "Outbox:before-commit:2", "Outbox:after-commit:5", "Reply:before-commit:4"];
        int times = 5;
        return IsLong
            ? from step in Steps from place in Places from count in Enumerable.Range(1, times) select string.Create(CultureInfo.InvariantCulture, $"{step}:{place}:{count}")
            : slice;
    }

    private static Enrolment Make(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"KILL-{number:D4}"), string.Create(CultureInfo.InvariantCulture, $"7000000{number:D2}"), "I-485", Prints: 2);

    private static Task<GatewayProcess> StartAsync(StandFolder folder, int port, string? killAt)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CPMS_PROCESSING__FIRSTRETRYSECONDS"] = "0.1",
            ["CPMS_PROCESSING__LONGESTRETRYSECONDS"] = "1",
            ["CPMS_PROCESSING__LEASESECONDS"] = "3",
            ["CPMS_PROCESSING__POLLSECONDS"] = "0.2",
        };
        if (killAt is not null)
        {
            environment["CPMS_PROCESSING__KILLAT"] = killAt;
        }

        return GatewayProcess.StartAsync(port, ["--data", folder.Path, "--no-simulators", "--no-demo"], environment);
    }

    private static async Task SendAsync(Uri gateway, StandFolder folder, Enrolment enrolment, ConcurrentBag<string> acknowledged)
    {
        using var asc = new GatewayClient(gateway, "ASC", folder.Credentials.PasswordOf("ASC")!);
        XElement? answer = await asc.TrySendAsync(enrolment.Envelope);
        if (answer is not null)
        {
            Assert.That(answer.Name.LocalName, Is.EqualTo("EnrollEncounterResponse"), answer.ToString());
            acknowledged.Add(enrolment.Identification);
        }
    }

    /// <summary>Waits until everything that was accepted has been worked off, without sending anything: what is lost never settles.</summary>
    private static async Task SettleAsync(StandFolder folder)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(SettleSeconds));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (folder.Count(Unsettled) > 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>A partner may send a message again at any time: it gets the first answer, and nothing happens.</summary>
    private static async Task RepeatAsync(Uri gateway, StandFolder folder, Enrolment enrolment)
    {
        using var asc = new GatewayClient(gateway, "ASC", folder.Credentials.PasswordOf("ASC")!);
        XElement? answer = await asc.TrySendAsync(enrolment.Envelope);
        Assert.That(answer?.Elements().FirstOrDefault(element => element.Name.LocalName == "ResponseCategoryCode")?.Value, Is.EqualTo("Final"));
    }
}

using System.Security.Cryptography;
using System.Text;
using Biometrics.Itl;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Processing.Tests.Flow;

/// <summary>
/// M-09: enrolments, questions for checks and renewals in any turn, with whatever IDENT answers: no print leaves in a check before IDENT has
/// confirmed the encounter that it was taken at.
/// </summary>
[TestFixture]
public sealed class StartGateTest
{
    private const int Messages = 9;
    private static readonly string[] Outcomes = ["Match", "Match", "NoMatch", "QualityTooLow", "Inconclusive", "away"];

    [Property("Acceptance", "M-09")]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task No_print_leaves_in_a_check_before_its_encounter_was_confirmed(int seed)
    {
        var random = new Random(seed);
        var script = new Queue<string>(Enumerable.Range(0, 100).Select(_ => Outcomes[random.Next(Outcomes.Length)]));
        await using Stand stand = await Stand.StartAsync(options => options with { AnswerDeadlineSeconds = 0.05 }, partners => Answer(partners, script));
        string[] messages = [.. Enumerable.Range(0, Messages).SelectMany(index => Both(index, random.Next(3), random.Next(2))).OrderBy(_ => random.Next())];

        await Task.WhenAll(messages.Select((xml, index) => SendAsync(stand, xml, index)));
        await RenewAsync(stand, seed);
        await SettleAsync(stand);
        await RenewAsync(stand, seed + 1);

        Assert.That(await BreachesAsync(stand), Is.Empty);
        Assert.That(stand.Partners.CallsOf("NativeEBTSMessage"), Is.Not.Empty, "some identities were verified");
    }

    private static IEnumerable<string> Both(int index, int person, int form)
    {
        string number = "A00055544" + person;
        string receipt = "IOE090000010" + index;
        string type = form == 0 ? "I-765" : "I-485";
        yield return Enrolments.OfFiling("e" + index, type, receipt, aNumber: number, family: "Family" + (char)('a' + person));
        yield return Enrolments.Start("s" + index, type, receipt, new DateOnly(2026, 1, 20), number);
        yield return Enrolments.Start("t" + index, "I-131", receipt, new DateOnly(2026, 1, 20), number);
    }

    private static async Task SendAsync(Stand stand, string xml, int index)
    {
        IntakeAnswer answer = await stand.SendAsync(xml.Contains("StartBackgroundCheck", StringComparison.Ordinal) ? "ELIS" : "ASC", xml);
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), index.ToString("D", null));
    }

    private static void Answer(ScriptedPartners partners, Queue<string> script)
    {
        PartnerReply Next(PartnerCall call)
        {
            string outcome;
            lock (script)
            {
                outcome = script.TryDequeue(out string? next) ? next : "Match";
            }

            return outcome switch
            {
                "away" => new PartnerReply.Unavailable("HTTP 503"),
                "Match" or "NoMatch" => ScriptedPartners.IdentAnswer(call, outcome, "110022003" + PersonOf(call)),
                _ => ScriptedPartners.Answer(call, outcome),
            };
        }

        partners.On("IDENT", "Identify", Next);
        partners.On("IDENT", "Verify", Next);
        partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
        partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
    }

    private static char PersonOf(PartnerCall call)
    {
        string xml = Encoding.UTF8.GetString(call.Xml.Span);
        return xml[xml.IndexOf("A00055544", StringComparison.Ordinal) + "A00055544".Length];
    }

    private static Task SettleAsync(Stand stand) => Stand.UntilAsync(async () => (await stand.Storage.ReadAsync(
        stores => stores.Messages.SearchAsync(new MessageFilter { Direction = MessageDirection.Inbound }, null, 100), CancellationToken.None))
        .All(row => row.Status is MessageStatus.Done or MessageStatus.Parked));

    // Lets checks run out while messages still go their way, and the care ask for them anew.
    private static async Task RenewAsync(Stand stand, int seed)
    {
        var random = new Random(seed);
        var soon = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        for (int round = 0; round < 6; round++)
        {
            foreach (BackgroundCheck check in await AllAsync(stand))
            {
                if (check.Kind == "FbiFingerprint" && check.Status == CheckStatus.Requested && random.Next(3) == 0)
                {
                    await stand.Storage.WriteAsync(
                        async stores =>
                        {
                            await stores.Checks.SetAnswerAsync(check.Id, CheckStatus.Answered, "NoRecord", null, TimeProvider.System.GetUtcNow(), soon);
                            return true;
                        },
                        CancellationToken.None);
                }
            }

            await stand.Engine.Care.LookAsync(CancellationToken.None);
            await Task.Yield();
        }

        await Stand.UntilAsync(async () => (await AllAsync(stand)).Where(check => check is { Partner: "NGI", Status: CheckStatus.Requested })
            .All(check => stand.Partners.CallsOf("NativeEBTSMessage").Any(call => EbtsFiles.Of(call).ControlNumber == check.ControlNumber)));
    }

    private static async Task<IReadOnlyList<BackgroundCheck>> AllAsync(Stand stand)
    {
        var all = new List<BackgroundCheck>();
        foreach (Guid person in await PeopleAsync(stand))
        {
            all.AddRange(await stand.Storage.ReadAsync(stores => stores.Checks.ReadAsync(person), CancellationToken.None));
        }

        return all;
    }

    private static async Task<IReadOnlyList<Guid>> PeopleAsync(Stand stand)
    {
        var people = new HashSet<Guid>();
        for (int person = 0; person < 3; person++)
        {
            people.UnionWith(await stand.Storage.ReadAsync(
                stores => stores.People.FindByIdentifierAsync(new PersonIdentifier("A-Number", "00055544" + person)), CancellationToken.None));
        }

        return [.. people];
    }

    private static async Task<IReadOnlyList<string>> BreachesAsync(Stand stand)
    {
        var confirmed = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (Guid person in await PeopleAsync(stand))
        {
            foreach (Encounter encounter in await stand.Storage.ReadAsync(stores => stores.Encounters.ReadAsync(person), CancellationToken.None))
            {
                foreach (EncounterImage image in encounter.Verification is "Match" or "Enrolled" ? encounter.Images : [])
                {
                    confirmed[Convert.ToHexString(image.Digest.Span)] = encounter.VerifiedAt ?? DateTimeOffset.MaxValue;
                }
            }
        }

        var asked = (await AllAsync(stand)).ToDictionary(check => check.ControlNumber, check => check.RequestedAt, StringComparer.Ordinal);
        return
        [
            .. from call in stand.Partners.CallsOf("NativeEBTSMessage")
               let file = EbtsFiles.Of(call)
               from print in file.Records.OfType<BinaryRecord>()
               let digest = Convert.ToHexString(SHA256.HashData(print.Data.Span))
               where !confirmed.TryGetValue(digest, out DateTimeOffset at) || !asked.TryGetValue(file.ControlNumber, out DateTimeOffset left) || at > left
               select file.ControlNumber,
        ];
    }
}

using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.Checks;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Processing.Tests.Flow;

/// <summary>No check leaves before the identity is verified, whatever IDENT answers, in whatever turn, and whatever an operator decides.</summary>
public sealed class VerificationGateTest
{
    private const int Messages = 8;
    private static readonly string[] Outcomes = ["Match", "NoMatch", "QualityTooLow", "Inconclusive", "TargetUnknown", "away"];

    [TestCase(1)]
    [TestCase(2)]
    public async Task A_check_is_asked_for_only_after_its_person_was_confirmed(int seed)
    {
        var random = new Random(seed);
        var script = new Queue<string>(Enumerable.Range(0, 200).Select(_ => Outcomes[random.Next(Outcomes.Length)]));
        await using Stand stand = await Stand.StartAsync(
            options => options with { AnswerDeadlineSeconds = 0.1 }, partners => Answer(partners, script));
        IntakeAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, Messages).Select(index => SendAsync(stand, index, random.Next(3))));
        MessageId[] ids = [.. answers.OfType<IntakeAnswer.Replied>().Select(answer => answer.MessageId)];

        await SettleAsync(stand, ids);

        int asked = 0;
        foreach (MessageId id in ids)
        {
            (IReadOnlyList<BackgroundCheck> checks, IReadOnlyList<PersonLink> links) = await stand.Storage.ReadAsync(
                async stores => (await stores.Checks.ReadByMessageAsync(id), await stores.People.ReadLinksAsync(id)), CancellationToken.None);
            Assert.That(checks.Where(check => !links.Any(link => link.Kind == "Confirmed" && link.At <= check.RequestedAt)), Is.Empty);
            asked += checks.Count;
        }

        Assert.That(asked, Is.Positive, "some identities were verified");
    }

    // A few people share names, numbers and prints, so that messages wait for each other's reviews.
    private static Task<IntakeAnswer> SendAsync(Stand stand, int index, int person) => stand.SendAsync(
        "ASC",
        Enrolments.Of("m" + index, person == 0 ? "Quint" : "Muster", person == 1 ? "Pablo" : "Eva", new DateOnly(1951 + person, 3, 2), "A00055544" + person, prints: true));

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
                "Match" or "NoMatch" => ScriptedPartners.IdentAnswer(call, outcome, "110022003" + (script.Count % 2)),
                _ => ScriptedPartners.Answer(call, outcome),
            };
        }

        partners.On("IDENT", "Identify", Next);
        partners.On("IDENT", "Verify", Next);
        partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
        partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        partners.On("ASC", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
    }

    // Answers reviews, now this way, now that, until every message has come to its end.
    private static Task SettleAsync(Stand stand, MessageId[] ids)
    {
        int turn = 0;
        return Stand.UntilAsync(async () =>
        {
            foreach (Review open in await stand.Storage.ReadAsync(stores => stores.Reviews.ReadOpenAsync(null, 50), CancellationToken.None))
            {
                Review? review = await stand.Storage.ReadAsync(stores => stores.Reviews.FindAsync(open.Id), CancellationToken.None);
                Guid? person = turn++ % 2 == 0 ? review?.Candidates.Select(one => (Guid?)one.PersonId).FirstOrDefault() : null;
                string resolution = person is not null ? "ExistingPerson" : open.IsBlocking ? "NewPerson" : "Noted";
                await stand.Engine.People.ResolveAsync(open.Id, resolution, person, "by test", "ops", CancellationToken.None);
            }

            MessageRow?[] rows = await stand.Storage.ReadAsync(
                async stores =>
                {
                    var found = new List<MessageRow?>();
                    foreach (MessageId id in ids)
                    {
                        found.Add(await stores.Messages.FindAsync(id));
                    }

                    return found.ToArray();
                },
                CancellationToken.None);
            return rows.All(row => row?.Status is MessageStatus.Done);
        });
    }
}

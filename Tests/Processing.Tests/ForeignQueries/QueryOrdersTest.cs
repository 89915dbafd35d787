using System.Text;
using Processing.Partners;
using Processing.Sequestered;
using Processing.Stores.Disclosures;
using Processing.Stores.Foreign;
using Processing.Stores.Messages;
using Processing.Tests.Flow;

namespace Processing.Tests.ForeignQueries;

/// <summary>
/// Queries through the whole engine while PCQS and IDENT come and go and change their minds, answers come twice, early, for another partner or round,
/// at once or by delivery, orders come at any time, and people without a case ask. The long form (<c>CPMS_LONG=1</c>) has fifty times as many.
/// </summary>
[NonParallelizable]
public sealed class QueryOrdersTest
{
    private const int Queries = 12;
    private static readonly string[] Countries = ["CAN", "AUS", "GBR"];
    private static readonly string[] Matches = ["Match", "NoMatch", "Refused", "Pending"];

    private static int Worlds => Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 50 : 1;

    [Test]
    [Property("Acceptance", "M-43 M-47 M-48 M-49 M-110 M-113 M-119 Q-2")]
    public async Task No_order_of_events_sends_a_round_twice_or_without_agreement_and_accounting_or_shows_what_was_told_without_purpose()
    {
        for (int seed = 71; seed < 71 + Worlds; seed++)
        {
            await RunAsync(new Random(seed));
        }
    }

    private static async Task RunAsync(Random random)
    {
        await using ForeignStand stand = await ForeignStand.StartAsync(
            partners => Script(partners, random),
            options => options with { HoldSeconds = 0.02, FirstRetrySeconds = 0.02, PollSeconds = 0.05, CallsBeforeParking = 1_000, ForeignTimeFactor = 0.2 / 3600 / 24 });
        var mayBeAsked = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Queries; i++)
        {
            bool isOfOfficer = random.Next(4) > 0;
            string? citizenship = random.Next(4) switch { 0 => "CAN", 1 => null, _ => "ERI" };
            string[] asked = [.. Countries.Where(_ => random.Next(2) == 0)];
            await stand.AskAsync(ForeignMessages.Question(
                $"q{i}", string.Join(' ', asked.Length == 0 ? ["CAN"] : asked), isOfOfficer ? ForeignMessages.Officer : "other@example.gov", citizenship: citizenship));
            if (isOfOfficer && citizenship is not null)
            {
                mayBeAsked.Add($"q{i}");
            }
        }

        await DisturbAsync(stand, random);
        await CheckAsync(stand, mayBeAsked);
    }

    // Answers to every query there is, and orders, for as long as anything still goes on, thirty rounds at most.
    private static async Task DisturbAsync(ForeignStand stand, Random random)
    {
        for (int turn = 0; turn < 30; turn++)
        {
            foreach (ForeignQuery query in await QueriesAsync(stand))
            {
                int round = 1 + random.Next(3);
                string country = Countries[random.Next(Countries.Length)];
                string id = query.Id.ToString();
                string message = round == 1
                    ? ForeignMessages.First($"a{turn}-{id}", id, Matches[random.Next(Matches.Length)], country)
                    : ForeignMessages.Further($"a{turn}-{id}", id, round, "Protected person", country);
                await stand.Stand.SendAsync("IDENT", message);
                if (random.Next(3) == 0)
                {
                    await stand.Stand.SendAsync("IDENT", message);
                }

                if (random.Next(4) == 0)
                {
                    await stand.AskAsync(ForeignMessages.Order($"o{turn}-{id}", id, random.Next(3) == 0 ? "other@example.gov" : ForeignMessages.Officer));
                }
            }
        }

        await Stand.UntilAsync(async () => (await stand.Stand.Storage.ReadAsync(stores => stores.Outbox.CountAsync(TimeProvider.System.GetUtcNow()), CancellationToken.None))
            .Values.All(count => count.Due + count.Claimed + count.Waiting == 0));
    }

    private static async Task CheckAsync(ForeignStand stand, HashSet<string> mayBeAsked)
    {
        string[] sent = [.. stand.Rounds.Select(call => string.Join('/', ForeignMessages.Said(call, "ForeignQueryIdentification"), ForeignMessages.Said(call, "PartnerCountry"), ForeignMessages.Said(call, "ForeignQueryRoundCode"), call.MessageId))];
        IReadOnlyList<DisclosureEntry> entries = await stand.Stand.Storage.ReadAsync(stores => stores.Disclosures.ReadNewestAsync(null, 500), CancellationToken.None);
        IReadOnlyList<ForeignQuery> queries = await QueriesAsync(stand);
        var rounds = new List<ForeignRound>();
        foreach (ForeignQuery query in queries)
        {
            rounds.AddRange((await stand.Desk.FindAsync(query.Id, CancellationToken.None))!.Rounds); // it was just read
        }

        string[] distinct = [.. sent.Distinct(StringComparer.Ordinal)];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(distinct, Is.Not.Empty, "some must be sent");
        Assert.That(distinct.Select(one => one[..one.LastIndexOf('/')]), Is.Unique, "a call that was not heard goes again under the same number, and nothing else does");
        Assert.That(entries.Select(entry => entry.MessageId.ToString()), Is.EquivalentTo(rounds.Where(round => round.MessageId is not null).Select(round => round.MessageId!.Value.ToString())));
        Assert.That(distinct.Select(one => one[(one.LastIndexOf('/') + 1)..]), Is.SubsetOf(entries.Select(entry => entry.MessageId.ToString())));
        Assert.That(entries.Select(entry => (entry.Country, entry.Agreement)).Distinct(), Is.SubsetOf([("CAN", "US-CAN-2012"), ("AUS", "US-AUS-2014")]));
        Assert.That(queries.Select(query => query.Officer).Distinct(), Is.SubsetOf([ForeignMessages.Officer]));
        Assert.That(queries.Where(query => query.Citizenships == "CAN").Select(query => query.Id), Is.SubsetOf(queries.Where(query => rounds.Where(round => round.QueryId == query.Id && round.MessageId is not null).All(round => round.Country != "CAN")).Select(query => query.Id)));
        Assert.That(rounds.Where(round => round.Round == 2).Select(round => (round.QueryId, round.Country)), Is.SubsetOf(rounds.Where(round => round is { Round: 1, Outcome: "Match" }).Select(round => (round.QueryId, round.Country))));
        Assert.That(rounds.Where(round => round.Round == 3).Select(round => (round.QueryId, round.Country)), Is.SubsetOf(rounds.Where(round => round is { Round: 2, Outcome: not null }).Select(round => (round.QueryId, round.Country))));
        Assert.That(queries, Has.Count.LessThanOrEqualTo(mayBeAsked.Count));
        await AssertSequesteredAsync(stand, queries);
    }

    private static async Task AssertSequesteredAsync(ForeignStand stand, IReadOnlyList<ForeignQuery> queries)
    {
        foreach (ForeignQuery query in queries)
        {
            ReadResult stranger = await stand.Desk.ReadAnswersAsync(query.Id, ForeignStand.Reader with { Officer = "other@example.gov" }, CancellationToken.None);
            ReadResult officer = await stand.Desk.ReadAnswersAsync(query.Id, ForeignStand.Reader, CancellationToken.None);
            Assert.That((stranger.IsGranted, stranger.Answers.Count, officer.IsGranted), Is.EqualTo((false, 0, true)));
            IReadOnlyList<MessageRow> rows = await stand.Stand.Storage.ReadAsync(stores => stores.Messages.ReadConversationAsync(query.ConversationId), CancellationToken.None);
            foreach (MessageRow row in rows)
            {
                KeptContent? kept = await stand.Stand.Storage.ReadAsync(stores => stores.Messages.ReadContentAsync(row.Id), CancellationToken.None);
                Assert.That(Encoding.UTF8.GetString(kept!.Skeleton.Span), Does.Not.Contain("Toldbythem"), row.MessageType); // every message has one
            }
        }
    }

    private static Task<IReadOnlyList<ForeignQuery>> QueriesAsync(ForeignStand stand) =>
        stand.Stand.Storage.ReadAsync(stores => stores.ForeignQueries.ReadAsync(null, null, 100), CancellationToken.None);

    private static void Script(ScriptedPartners partners, Random random)
    {
        int Next(int most)
        {
            lock (random)
            {
                return random.Next(most);
            }
        }

        partners.On("PCQS", "QueryPersonStatus", call => Next(10) switch
        {
            0 => new PartnerReply.Unavailable("HTTP 503"),
            1 => ScriptedPartners.StatusAnswer(call, "Unclear"),
            2 => new PartnerReply.Answered("<malformed"u8.ToArray()),
            3 => ScriptedPartners.StatusAnswer(call, "Protected"),
            _ => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"),
        });
        partners.On("IDENT", "QueryForeignPartner", call => Next(6) switch
        {
            0 => new PartnerReply.Unavailable("connection refused"),
            1 => new PartnerReply.Answered("<malformed"u8.ToArray()),
            2 when ForeignMessages.Said(call, "ForeignQueryRoundCode") == "1" =>
                ScriptedPartners.Answer(call, "Match", writer => ForeignMessages.FirstAnswer(writer, "Match", ForeignMessages.Said(call, "PartnerCountry")!)), // every round names it
            3 => ScriptedPartners.Answer(call, "NoMatch"),
            _ => ForeignStand.Taken(call),
        });
    }
}

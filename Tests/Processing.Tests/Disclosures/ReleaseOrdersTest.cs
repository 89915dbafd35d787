using Processing.Disclosures;
using Processing.Partners;
using Processing.Stores.Disclosures;
using Processing.Stores.Messages;
using Processing.Tests.Flow;

namespace Processing.Tests.Disclosures;

/// <summary>
/// Inquiries through the whole engine while PCQS, ICTS and IDENT come and go, packages come twice or too early, and reviewers approve,
/// refuse or are late. The long form (<c>CPMS_LONG=1</c>) has fifty times as many.
/// </summary>
[NonParallelizable]
public sealed class ReleaseOrdersTest
{
    private const int Inquired = 40;

    private static int Worlds => Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 50 : 1;

    [Test]
    [Property("Acceptance", "M-64 M-69 M-70 M-106 M-118 M-119 Q-2")]
    public async Task Every_release_has_one_accounting_entry_and_every_entry_its_message()
    {
        for (int seed = 41; seed < 41 + Worlds; seed++)
        {
            await RunAsync(new Random(seed));
        }
    }

    private static async Task RunAsync(Random random)
    {
        await using Stand stand = await Stand.StartAsync(
            options => options with { InquiryAnswerDelaySeconds = 0.1, HoldSeconds = 0.02, FirstRetrySeconds = 0.02, PollSeconds = 0.05, CallsBeforeParking = 1_000 },
            partners => Script(partners, random));
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        string[] ids = [.. Enumerable.Range(0, Inquired).Select(i => $"order{i}")];
        foreach (string id in ids)
        {
            string country = random.Next(4) == 0 ? "AUS" : "CAN";
            await stand.SendAsync("IDENT", Inquiries.About("A123456789", id, country));
        }

        await ReviewUntilAnsweredAsync(stand, ids, random);

        (IReadOnlyList<DisclosureEntry> entries, IReadOnlyList<Release> releases, IReadOnlyList<MessageRow> released) = await stand.Storage.ReadAsync(ReadAsync, CancellationToken.None);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(entries, Is.Not.Empty, "some must be released");
        Assert.That(entries.Select(entry => entry.MessageId), Is.EquivalentTo(released.Select(row => row.Id)));
        Assert.That(releases.Select(release => release.MessageId), Is.EquivalentTo(released.Select(row => row.Id)));
        Assert.That(entries.Select(entry => entry.People.Count), Is.All.EqualTo(1));
        Assert.That(
            stand.Partners.CallsOf("DeliverAnswer").Select(call => System.Text.Encoding.UTF8.GetString(call.Xml.Span))
                .Where(xml => xml.Contains(">Released<", StringComparison.Ordinal)).Select(Releases.IdIn).Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(releases.Select(release => release.Id.ToString("D"))));
    }

    private static async Task<(IReadOnlyList<DisclosureEntry> Entries, IReadOnlyList<Release> Releases, IReadOnlyList<MessageRow> Released)> ReadAsync(Stores.IStores stores)
    {
        IReadOnlyList<MessageRow> released = await stores.Messages.SearchAsync(new MessageFilter { MessageType = "CasePackage" }, null, 500);
        return (await stores.Disclosures.ReadNewestAsync(null, 500), await stores.Releases.ReadAsync(null, null, 500), released);
    }

    // Packages are sent again and again, also for inquiries that have none to wait for; each pending one is decided, mostly yes.
    private static async Task ReviewUntilAnsweredAsync(Stand stand, string[] ids, Random random)
    {
        int round = 0;
        await Stand.UntilAsync(async () =>
        {
            round++;
            foreach (string id in ids.Where(_ => random.Next(4) == 0))
            {
                await stand.SendAsync("ICTS", Inquiries.Package(id, random.Next(6) == 0 ? "CAN" : "COL", $"package-{id}-{round}"));
            }

            foreach (PendingReview one in (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items)
            {
                await stand.Engine.Releases.DecideAsync(one.InquiryId, one.PackageId, random.Next(5) > 0, "by chance", "reviewer", CancellationToken.None);
            }

            return stand.Partners.CallsOf("DeliverAnswer").Select(call => System.Text.Encoding.UTF8.GetString(call.Xml.Span))
                .SelectMany(xml => ids.Where(id => xml.Contains($">{id}<", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).Count() == ids.Length;
        });
    }

    private static void Script(ScriptedPartners partners, Random random)
    {
        int Next(int most)
        {
            lock (random)
            {
                return random.Next(most);
            }
        }

        partners.On("PCQS", "QueryPersonStatus", call => Next(8) switch
        {
            0 => new PartnerReply.Unavailable("HTTP 503"),
            1 => ScriptedPartners.StatusAnswer(call, "Unclear"),
            2 => new PartnerReply.Answered("<malformed"u8.ToArray()),
            3 => ScriptedPartners.Answer(call, "NotFound"),
            4 => ScriptedPartners.StatusAnswer(call, "Protected"),
            _ => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"),
        });
        partners.On("ICTS", "OpenCase", call => Next(3) == 0
            ? new PartnerReply.Unavailable("connection refused")
            : ScriptedPartners.Answer(call, Next(2) == 0 ? "Opened" : "AlreadyOpen", writer => writer.Identification("CaseIdentification", "CASE-1")));
        partners.On("IDENT", "DeliverAnswer", _ => Next(3) == 0
            ? new PartnerReply.Unavailable("HTTP 502")
            : new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
    }
}

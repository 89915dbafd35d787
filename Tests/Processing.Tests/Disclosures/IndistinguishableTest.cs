using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Tests.Flow;

namespace Processing.Tests.Disclosures;

/// <summary>
/// Tries to tell protected people from unknown ones by all that the partner sees: bytes, length, address, action, and the time of both
/// answers, the first and the final one. The long form (<c>CPMS_LONG=1</c>) asks ten thousand times for each.
/// </summary>
[NonParallelizable]
public sealed partial class IndistinguishableTest
{
    private static int Each => Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 10_000 : 150;

    [Test]
    [Property("Acceptance", "M-60 M-61 Q-1")]
    public async Task A_partner_cannot_tell_protected_from_unknown()
    {
        var seen = new ConcurrentDictionary<string, (DateTimeOffset At, PartnerCall Call)>(StringComparer.Ordinal);
        var asked = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var first = new Dictionary<string, (double Seconds, string Form)>(StringComparer.Ordinal);
        await using Stand stand = await Stand.StartAsync(options => options with { InquiryAnswerDelaySeconds = 1 }, partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => IsAboutUnknown(call)
                ? ScriptedPartners.Answer(call, "NotFound")
                : ScriptedPartners.StatusAnswer(call, "Protected", "U1"));
            partners.On("IDENT", "DeliverAnswer", call =>
            {
                seen.TryAdd(Related().Match(Text(call)).Groups[1].Value, (TimeProvider.System.GetUtcNow(), call));
                return new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty);
            });
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        var order = new Random(7);
        foreach (string id in Ids().OrderBy(_ => order.Next()).ToList())
        {
            asked[id] = TimeProvider.System.GetUtcNow();
            var interim = (IntakeAnswer.Replied)await stand.SendAsync("IDENT", Inquiries.About(id[0] == 'p' ? "A123456789" : "A999999999", id));
            first[id] = ((TimeProvider.System.GetUtcNow() - asked[id]).TotalSeconds, Form(interim));
        }

        await Stand.UntilAsync(() => Task.FromResult(seen.Count == asked.Count));
        string[] forms = [.. seen.Select(one => Form(one.Value.Call)).Distinct(StringComparer.Ordinal)];
        double[] known = Latencies('p', asked, seen);
        double[] unknown = Latencies('u', asked, seen);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(first.Values.Select(one => one.Form).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(1), "the first answer has one form, too");
        Assert.That(
            Advantage([.. first.Where(one => one.Key[0] == 'p').Select(one => one.Value.Seconds)], [.. first.Where(one => one.Key[0] == 'u').Select(one => one.Value.Seconds)]),
            Is.LessThan(Chance(known.Length, unknown.Length)),
            "nor is a guess by the time of the first answer");
        Assert.That(forms, Has.Length.EqualTo(1), "every answer has the same bytes but for ids and times, the same length, address and action");
        Assert.That(Advantage(known, unknown), Is.LessThan(Chance(known.Length, unknown.Length)), "a guess by the time of the answer is no better than chance");
    }

    private static IEnumerable<string> Ids() => Enumerable.Range(10_000, Each).SelectMany(i => new[] { $"p{i}", $"u{i}" });

    private static bool IsAboutUnknown(PartnerCall call) => Text(call).Contains("A999999999", StringComparison.Ordinal);

    private static double[] Latencies(
        char kind, Dictionary<string, DateTimeOffset> asked, ConcurrentDictionary<string, (DateTimeOffset At, PartnerCall Call)> seen) =>
        [.. asked.Where(one => one.Key[0] == kind).Select(one => (seen[one.Key].At - one.Value).TotalSeconds)];

    /// <summary>By how much the better of two guesses from a random pair beats a coin: the area under the curve of every threshold, less a half.</summary>
    private static double Advantage(double[] first, double[] second)
    {
        double[] sorted = [.. second.Order()];
        double wins = first.Sum(value => (Below(sorted, value) + Below(sorted, Math.BitIncrement(value))) / 2.0);
        return Math.Abs((wins / first.Length / second.Length) - 0.5);
    }

    private static int Below(double[] sorted, double value)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Four standard deviations of that area where both come from one distribution.</summary>
    /// <remarks>Source: Mann and Whitney, 1947: the variance of U.</remarks>
    private static double Chance(int first, int second) => 4 * Math.Sqrt((first + second + 1) / (12.0 * first * second));

    private static string Form(PartnerCall call) =>
        $"{call.Address} {call.Action} {call.UsesSoap12} {call.Xml.Length} " + Times().Replace(Uuids().Replace(Text(call), "#"), "@");

    private static string Form(IntakeAnswer.Replied interim) =>
        $"{interim.Xml.Length} " + Times().Replace(Uuids().Replace(Encoding.UTF8.GetString(interim.Xml.Span), "#"), "@");

    private static string Text(PartnerCall call) => Encoding.UTF8.GetString(call.Xml.Span);

    [GeneratedRegex("<RelatedMessageIdentification><nc:IdentificationID>([^<]+)<", RegexOptions.None, 1000)]
    private static partial Regex Related();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|>[pu][0-9]{5}<", RegexOptions.None, 1000)]
    private static partial Regex Uuids();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", RegexOptions.None, 1000)]
    private static partial Regex Times();
}

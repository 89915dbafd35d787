using System.Text.RegularExpressions;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops.Messages;

internal sealed partial class MessagesPageTest
{
    [Test]
    public async Task Shows_the_newest_messages_first_and_the_rest_page_by_page()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        List<string> seen = [];
        string? path = "/";
        while (path is not null)
        {
            string page = await client.ReadAsync(path);
            seen.AddRange(RowPattern().Matches(page).Select(match => match.Groups["id"].Value));
            path = OlderPattern().Match(page) is { Success: true } older ? older.Groups["path"].Value.Replace("&amp;", "&", StringComparison.Ordinal) : null;
        }

        Assert.That(seen, Is.Unique.And.Ordered.Descending);
        Assert.That(seen, Has.Count.GreaterThan(SeededLog.BulkCount));
    }

    [TestCase("partner=ABIS", "NativeEBTSMessage")]
    [TestCase("status=Parked&direction=Inbound", "DeliverCasePackageRequest")]
    [TestCase("type=QueryPersonStatus&direction=Outbound", "QueryPersonStatusRequest")]
    public async Task Shows_what_fits_the_filter(string query, string type)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "viewer");

        string page = await client.ReadAsync("/?" + query);

        Assert.That(RowPattern().Matches(page), Has.Count.EqualTo(1));
        Assert.That(page, Does.Contain($">{type}</a>"));
    }

    [Test]
    public async Task An_identifier_of_a_person_is_never_in_an_address()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.PostAsync("/", "/messages/filter", ("identifier", "098765432"), ("partner", "ASC"));
        string address = answer.Headers.Location!.ToString();
        string page = await client.ReadAsync(address);

        Assert.That(address, Does.StartWith("/?partner=ASC&sealed=").And.Not.Contain("098765432"));
        Assert.That(RowPattern().Matches(page).Select(match => match.Groups["id"].Value), Does.Contain(SharedStand.Current.Log.Enrolment.ToString()));
    }

    [Test]
    public async Task A_viewer_finds_by_our_ids_only()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "viewer");

        using HttpResponseMessage byPerson = await client.PostAsync("/", "/messages/filter", ("identifier", "098765432"));
        string all = await client.ReadAsync(byPerson.Headers.Location!.ToString());
        string one = await client.ReadAsync($"/?id={SharedStand.Current.Log.ConversationId}");

        Assert.That(RowPattern().Matches(all), Has.Count.EqualTo(50), "the identifier is left out");
        Assert.That(RowPattern().Matches(one), Has.Count.EqualTo(8));
    }

    [Test]
    public async Task An_empty_answer_says_so()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        Assert.That(await client.ReadAsync("/?partner=NONE"), Does.Contain("No message fits the filter."));
    }

    [GeneratedRegex("id=\"m-(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPattern();

    [GeneratedRegex("<a href=\"(?<path>[^\"]+)\" id=\"older\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OlderPattern();
}

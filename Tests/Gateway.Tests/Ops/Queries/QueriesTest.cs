using System.Net;
using Gateway.Tests.Ops.Stand;
using Processing.Sequestered;

namespace Gateway.Tests.Ops.Queries;

internal sealed class QueriesTest
{
    private static readonly string OneQuery = $"/queries/{FixedDesk.QueryId}";

    private static FixedDesk Desk => SharedStand.Current.Desk;

    [TestCase("officer", HttpStatusCode.OK)]
    [TestCase("fdns", HttpStatusCode.OK)]
    [TestCase("ops", HttpStatusCode.Forbidden)]
    [TestCase("viewer", HttpStatusCode.Forbidden)]
    [TestCase("privacy", HttpStatusCode.Forbidden)]
    [Property("Acceptance", "M-40 M-51 M-113")]
    public async Task Only_officers_and_FDNS_come_to_the_desk(string user, HttpStatusCode expected)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, user);

        foreach (string path in (string[])["/queries", "/queries/new", "/queries/sheet"])
        {
            using HttpResponseMessage answer = await client.GetAsync(path);
            Assert.That(answer.StatusCode, Is.EqualTo(expected), path);
        }
    }

    [Test]
    [Property("Acceptance", "M-115")]
    public async Task The_work_list_shows_what_to_look_at_first()
    {
        string page = await ReadAsync("officer", "/queries");

        Assert.That(page, Does.Contain("protection elsewhere: read it before you decide").And.Contain("ZLA-26-1").And.Contain("fill in the question"));
    }

    [Test]
    [Property("Acceptance", "M-49 M-113")]
    public async Task A_query_shows_its_rounds_as_a_picture_and_nothing_of_what_was_told()
    {
        string page = await ReadAsync("officer", OneQuery);

        Assert.That(page, Does.Contain("<svg").And.Contain("CAN round 2: Match").And.Contain("AUS round 1: NoMatch").And.Contain("Who read what partners told"));
        Assert.That(page, Does.Not.Contain("Woldu").And.Not.Contain("another name"));
    }

    [Test]
    [Property("Acceptance", "M-113 M-125")]
    public async Task What_was_told_is_shown_as_supplied_after_a_reason()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "officer");

        using HttpResponseMessage without = await client.PostAsync(OneQuery, OneQuery + "/answers", ("reason", ""));
        using HttpResponseMessage with = await client.PostAsync(OneQuery, OneQuery + "/answers", ("reason", "to decide the case"));
        string page = await with.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page, Does.Contain("Woldu &amp; Sons").And.Contain("as supplied").And.Contain("The office in Ottawa").And.Contain("data:image/png;base64,"));
        Assert.That(Desk.Readers.Where(reader => reader.Reason == "to decide the case").Select(reader => (reader.User, reader.Officer, reader.Purpose)), Has.Some.EqualTo(("officer", FixedDesk.Officer, ReadPurpose.ImmigrationBenefit)));
    }

    [Test]
    [Property("Acceptance", "M-51 M-114")]
    public async Task FDNS_reads_under_its_own_purpose_and_cannot_take_the_officers()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "fdns");

        using HttpResponseMessage own = await client.PostAsync(OneQuery, OneQuery + "/answers", ("reason", "two names, one hand"));
        using HttpResponseMessage taken = await client.PostAsync(OneQuery, OneQuery + "/answers", ("reason", "two names, one hand"), ("purpose", "ImmigrationBenefit"));
        using HttpResponseMessage refused = await client.PostAsync(OneQuery, OneQuery + "/answers", ("reason", "curiosity"));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Not for this purpose").And.Not.Contain("Woldu"));
        Assert.That(Desk.Readers.Where(reader => reader.User == "fdns").Select(reader => reader.Purpose), Is.All.EqualTo(ReadPurpose.IdentityFraud));
    }

    [Test]
    [Property("Acceptance", "M-41")]
    public async Task A_form_with_an_obstacle_is_shown_again_and_a_right_one_is_sent_as_the_signed_in_officer()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "officer");
        string filled = await client.ReadAsync($"/queries/new?assignment={FixedDesk.Case.Id}");

        using HttpResponseMessage wrong = await client.PostAsync("/queries/new", "/queries/new", ("case", "ZLA-26-1"), ("country", "FRA"), ("reason", "first"));
        using HttpResponseMessage right = await client.PostAsync("/queries/new", "/queries/new", ("case", "ZLA-26-1"), ("country", "CAN"), ("reason", "second"), ("officer", "boss@example.gov"));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(filled, Does.Contain("A900000102").And.Contain("Tesfaye"));
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("may not be asked").And.Contain("FRA"));
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(Desk.Started.Where(form => form.Reason is "first" or "second").Select(form => (form.Reason, form.OfficerEmail)), Is.EqualTo([("second", FixedDesk.Officer)]));
    }

    [Test]
    [Property("Acceptance", "M-41")]
    public async Task A_sheet_is_sent_only_when_every_row_is_right_and_confirmed()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "officer");
        int before = Desk.Started.Count(form => form.Identification.Contains("-2", StringComparison.Ordinal));

        using HttpResponseMessage mixed = await client.PostAsync("/queries/sheet", "/queries/sheet", ("sheet", "country\nCAN\nFRA"), ("decision", "send"));
        using HttpResponseMessage shown = await client.PostAsync("/queries/sheet", "/queries/sheet", ("sheet", "country\nCAN\nCAN"), ("decision", "check"));
        int afterShowing = Desk.Started.Count(form => form.Identification.Contains("-2", StringComparison.Ordinal));
        using HttpResponseMessage sent = await client.PostAsync("/queries/sheet", "/queries/sheet", ("sheet", "country\nCAN\nCAN"), ("decision", "send"), ("batch", new string('a', 32)));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(await mixed.Content.ReadAsStringAsync(), Does.Contain("may not be asked").And.Not.Contain("Send all"));
        Assert.That(await shown.Content.ReadAsStringAsync(), Does.Contain("Send all 2"));
        Assert.That(afterShowing, Is.EqualTo(before));
        Assert.That(await sent.Content.ReadAsStringAsync(), Does.Contain("It was taken."));
        Assert.That(Desk.Started.Select(form => form.Identification), Is.SupersetOf([$"DESK-{new string('a', 32)}-2", $"DESK-{new string('a', 32)}-3"]));
    }

    [Test]
    [Property("Acceptance", "M-48")]
    public async Task An_order_names_what_is_wanted_and_why()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "officer");

        using HttpResponseMessage done = await client.PostAsync(OneQuery, OneQuery + "/order", ("reason", "it may be decided"), ("code", "AsylumClaim"));

        Assert.That(await done.Content.ReadAsStringAsync(), Does.Contain("The third round was ordered."));
        Assert.That(Desk.Ordered.Select(order => (order.OfficerEmail, order.Reason, string.Join(' ', order.Codes))), Does.Contain((FixedDesk.Officer, "it may be decided", "AsylumClaim")));
    }

    [Test]
    public async Task Ops_gives_cases_into_hands_and_an_officer_does_not()
    {
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        using ConsoleClient officer = await ConsoleClient.SignedInAsync(SharedStand.Current, "officer");

        using HttpResponseMessage given = await ops.PostAsync("/assignments", "/assignments", ("case", "ZLA-26-2"), ("officer", "dana@example.gov"), ("a_number", "A900000101"), ("kind", "Asylum"));
        using HttpResponseMessage none = await ops.PostAsync("/assignments", "/assignments", ("case", ""));
        using HttpResponseMessage ended = await ops.PostAsync("/assignments", $"/assignments/{FixedDesk.Case.Id}/end");
        using HttpResponseMessage page = await officer.GetAsync("/assignments");

        Assert.That(
            new[] { given.StatusCode, none.StatusCode, ended.StatusCode, page.StatusCode },
            Is.EqualTo([HttpStatusCode.Found, HttpStatusCode.BadRequest, HttpStatusCode.Found, HttpStatusCode.Forbidden]));
    }

    private static async Task<string> ReadAsync(string user, string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, user);
        return await client.ReadAsync(path);
    }
}

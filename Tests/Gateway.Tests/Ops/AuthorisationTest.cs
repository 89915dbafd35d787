using System.Net;
using Gateway.Tests.Ops.Stand;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Processing.Intake;

namespace Gateway.Tests.Ops;

internal sealed class AuthorisationTest
{
    private static readonly string[] ForReaders = ["/", "/parked", "/partners", "/people", "/agreements", "/neighbours", "/findings", "/findings/CPMS-3004", "/messages/{enrolment}", "/conversations/{conversation}"];
    private static readonly string[] ForOps = ["/messages/{enrolment}/content", "/messages/{enrolment}/images/0", "/people/{person}", "/people/{person}/disclosures", "/people/{person}/checks", "/reviews", "/checks", "/alerts", "/waivers", "/retention", "/releases", "/sessions", "/people/{person}/timeline"];
    private static readonly string[] Posts = ["/messages/{parked}/resend", "/messages/{parked}/reprocess", "/messages/{enrolment}/ssn", "/messages/{enrolment}/content", "/people/{person}/tie", "/reviews/{person}/answer", "/releases/{parked}/review", "/people/{person}/correction", "/sessions", "/people/{person}/close-filing", "/waivers", "/alerts/{person}/see", "/retention", "/retention/{person}/approve", "/holds", "/holds/{person}/ask-lift", "/holds/{person}/lift", "/checks/{person}/record"];

    private static SeededLog Log => SharedStand.Current.Log;

    [Test]
    [Property("Acceptance", "M-25")]
    public void Every_address_but_the_sign_in_asks_for_a_role()
    {
        IEnumerable<string> open = SharedStand.Current.Application.Services.GetServices<EndpointDataSource>()
            .Concat(((IEndpointRouteBuilder)SharedStand.Current.Application).DataSources)
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy?.StartsWith("console", StringComparison.Ordinal) != true))
            .Select(endpoint => endpoint.RoutePattern.RawText!).Distinct(StringComparer.Ordinal);

        Assert.That(open, Is.EqualTo(["/sign-in"]));
    }

    [Test]
    [Property("Acceptance", "M-25")]
    public async Task A_stranger_is_sent_to_the_sign_in([ValueSource(nameof(ForReaders))][ValueSource(nameof(ForOps))] string path)
    {
        using ConsoleClient client = new(SharedStand.Current.Address);

        using HttpResponseMessage answer = await client.GetAsync(Fill(path));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(answer.Headers.Location?.AbsolutePath, Is.EqualTo("/sign-in"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
    }

    [Test]
    public async Task A_stranger_gets_no_asset()
    {
        using ConsoleClient client = new(SharedStand.Current.Address);

        using HttpResponseMessage answer = await client.GetAsync("/assets/0/console.css");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task A_viewer_reads_facts([ValueSource(nameof(ForReaders))] string path) =>
        Assert.That(await StatusAsync("viewer", path), Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task A_viewer_reads_no_content([ValueSource(nameof(ForOps))] string path) =>
        Assert.That(await StatusAsync("viewer", path), Is.EqualTo(HttpStatusCode.Forbidden));

    [Test]
    public async Task Ops_reads_everything([ValueSource(nameof(ForReaders))][ValueSource(nameof(ForOps))] string path) =>
        Assert.That(await StatusAsync("ops", path), Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task The_role_restricted_alone_opens_nothing([ValueSource(nameof(ForReaders))][ValueSource(nameof(ForOps))] string path) =>
        Assert.That(await StatusAsync("nobody", path), Is.EqualTo(HttpStatusCode.Forbidden));

    [Test]
    public async Task A_viewer_does_nothing([ValueSource(nameof(Posts))] string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "viewer");

        using HttpResponseMessage answer = await client.PostAsync("/", Fill(path), ("reason", "by a viewer"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(SharedStand.Current.Deeds.Asked.Any(one => one.Actor == "viewer"), Is.False);
    }

    [Test]
    public async Task A_viewer_sees_no_content_on_the_page_of_a_message()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "viewer");

        string page = await client.ReadAsync($"/messages/{Log.Enrolment}");

        Assert.That(page, Does.Contain("not for your role").And.Not.Contain("Jane").And.Not.Contain("<img src=\"/messages"));
    }

    [TestCase("viewer", false)]
    [TestCase("ops", false)]
    [TestCase("chief", true)]
    public async Task Only_the_restricted_role_sees_why_a_class_protects(string user, bool isShown)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, user);

        string message = await client.ReadAsync($"/messages/{Log.Enrolment}");
        string conversation = await client.ReadAsync($"/conversations/{Log.ConversationId}");
        string question = await client.ReadAsync($"/messages/{Log.StatusQuestion}");

        Assert.That(message.Contains(SeededLog.ProtectedReason, StringComparison.Ordinal), Is.EqualTo(isShown));
        Assert.That(conversation.Contains(SeededLog.ProtectedReason, StringComparison.Ordinal), Is.EqualTo(isShown));
        Assert.That(question.Contains("secret class", StringComparison.Ordinal), Is.EqualTo(isShown));
    }

    [TestCase("viewer", HttpStatusCode.Forbidden)]
    [TestCase("ops", HttpStatusCode.Forbidden)]
    [TestCase("nobody", HttpStatusCode.Forbidden)]
    [TestCase("chief", HttpStatusCode.OK)]
    [Property("Acceptance", "Q-1")]
    public async Task Only_the_restricted_role_reads_the_log_of_class_decisions(string user, HttpStatusCode status) =>
        Assert.That(await StatusAsync(user, "/class-decisions"), Is.EqualTo(status));

    [TestCase("viewer", HttpStatusCode.Forbidden)]
    [TestCase("ops", HttpStatusCode.Forbidden)]
    [TestCase("chief", HttpStatusCode.Forbidden)]
    [TestCase("auditor", HttpStatusCode.OK)]
    public async Task Only_auditors_read_who_read_what(string user, HttpStatusCode status) =>
        Assert.That(await StatusAsync(user, "/access"), Is.EqualTo(status));

    [TestCase("viewer", HttpStatusCode.Forbidden)]
    [TestCase("ops", HttpStatusCode.Forbidden)]
    [TestCase("verifier", HttpStatusCode.OK)]
    public async Task Only_verifiers_see_verifications(string user, HttpStatusCode status) =>
        Assert.That(await StatusAsync(user, "/verifications"), Is.EqualTo(status));

    [Test]
    public async Task Ops_cannot_download_what_only_the_restricted_role_may_read() =>
        Assert.That(await StatusAsync("ops", $"/messages/{Log.StatusQuestion}/content"), Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task A_parked_reason_of_the_protected_step_is_hidden_too()
    {
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        using ConsoleClient chief = await ConsoleClient.SignedInAsync(SharedStand.Current, "chief");

        Assert.That(await ops.ReadAsync("/parked"), Does.Not.Contain("the case is not known"));
        Assert.That(await chief.ReadAsync("/parked"), Does.Contain("the case is not known"));
    }

    private static async Task<HttpStatusCode> StatusAsync(string user, string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, user);
        using HttpResponseMessage answer = await client.GetAsync(Fill(path));
        return answer.StatusCode;
    }

    private static string Fill(string path) => path
        .Replace("{enrolment}", Text(Log.Enrolment), StringComparison.Ordinal)
        .Replace("{parked}", Text(Log.ParkedOutbound), StringComparison.Ordinal)
        .Replace("{conversation}", Log.ConversationId.ToString(), StringComparison.Ordinal)
        .Replace("{person}", Log.PersonId.ToString(), StringComparison.Ordinal);

    private static string Text(MessageId id) => id.ToString();
}

using System.Net;
using Gateway.Tests.Ops.Stand;
using Processing.Intake;

namespace Gateway.Tests.Ops.OneMessage;

internal sealed class MessagePageTest
{
    private static SeededLog Log => SharedStand.Current.Log;

    [Test]
    public async Task Pins_findings_under_the_lines_they_speak_of()
    {
        string page = await ReadAsync($"/messages/{Log.Hostile}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Between(page, "id=\"q9\"", "id=\"q10\""), Does.Contain("id=\"finding-1\"").And.Contain("CPMS-2101").And.Contain("<mark"));
            Assert.That(Between(page, "id=\"q12\"", "id=\"q13\""), Does.Contain("id=\"finding-2\"").And.Contain("pin warning"));
            Assert.That(page, Does.Contain("href=\"#finding-1\""));
        }
    }

    [Test]
    public async Task Breaks_a_single_line_into_rows_and_pins_by_column()
    {
        string page = await ReadAsync($"/messages/{Log.OneLine}");

        Assert.That(Between(page, "<mark class=\"x-name\">nc:Wrong</mark>", "id=\"finding-1\""), Does.Not.Contain("class=\"line"));
        Assert.That(page, Does.Contain("binary value 1 · "));
    }

    [Test]
    public async Task Shows_request_and_reply_side_by_side()
    {
        string page = await ReadAsync($"/messages/{Log.Enrolment}");

        Assert.That(page, Does.Contain("aria-label=\"Request\"").And.Contain("aria-label=\"Reply\"").And.Contain("Interim"));
    }

    [Test]
    public async Task Shows_every_step_with_outcome_reason_and_time()
    {
        string page = await ReadAsync($"/messages/{Log.Enrolment}");

        Assert.That(page, Does.Contain("<b>Vetting</b> <span class=\"outcome\">Awaiting</span>").And.Contain("A-Number; name and birth date").And.Contain("6 ms"));
    }

    [Test]
    public async Task Shows_the_attempts_of_an_outbound_message()
    {
        string page = await ReadAsync($"/messages/{Log.ParkedOutbound}");

        Assert.That(page, Does.Contain("<b>Attempt 1</b> <span class=\"outcome\">Faulted</span>").And.Contain("HTTP 503"));
        Assert.That(page, Does.Contain("Parked: the partner refused it: InvalidRequest"));
    }

    [Test]
    public async Task The_download_has_the_exact_bytes()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.GetAsync($"/messages/{Log.Enrolment}/content");

        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(Log.EnrolmentEntity));
        Assert.That(answer.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
    }

    [TestCase(0, "image/png")]
    [TestCase(1, "image/png")]
    [TestCase(2, "image/png")]
    public async Task Every_image_is_a_picture(int index, string contentType)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.GetAsync($"/messages/{Log.Enrolment}/images/{index}");

        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(contentType));
    }

    [Test]
    public async Task A_damaged_wsq_image_is_a_card_with_its_size()
    {
        Assert.That(await ReadAsync($"/messages/{Log.OneLine}/images/0"), Does.Contain("WSQ").And.Contain("500 × 480"));
    }

    [TestCase("/messages/unknown")]
    [TestCase("/messages/01900000-0000-7000-8000-000000000000")]
    [TestCase("/messages/01900000-0000-7000-8000-000000000000/content")]
    [TestCase("/messages/{0}/images/3")]
    [TestCase("/conversations/01900000-0000-7000-8000-000000000000")]
    [TestCase("/people/01900000-0000-7000-8000-000000000000")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.GetAsync(path.Replace("{0}", Log.Enrolment.ToString(), StringComparison.Ordinal));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Resend_takes_the_reason_and_the_user()
    {
        using HttpResponseMessage answer = await ActAsync("resend", Log.ParkedOutbound, "ABIS is back <again>");

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo($"/messages/{Log.ParkedOutbound}?done=resend"));
        Assert.That(SharedStand.Current.Deeds.Asked, Does.Contain(("resend", Log.ParkedOutbound, "ABIS is back <again>", "ops")));
    }

    [TestCase("")]
    [TestCase("  x ")]
    public async Task A_deed_without_a_reason_is_refused(string reason)
    {
        using HttpResponseMessage answer = await ActAsync("reprocess", Log.ParkedInbound, reason);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(SharedStand.Current.Deeds.Asked.Any(one => one.Reason == reason.Trim()), Is.False);
    }

    [Test]
    public async Task A_deed_on_a_finished_message_says_that_there_is_nothing_to_do()
    {
        SharedStand.Current.Deeds.Finished = Log.Enrolment;

        using HttpResponseMessage answer = await ActAsync("reprocess", Log.Enrolment, "once more please");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    private static async Task<HttpResponseMessage> ActAsync(string deed, MessageId id, string reason)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        return await client.PostAsync($"/messages/{id}", $"/messages/{id}/{deed}", ("reason", reason));
    }

    private static async Task<string> ReadAsync(string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        return await client.ReadAsync(path);
    }

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.That(from, Is.GreaterThanOrEqualTo(0), start);
        int to = text.IndexOf(end, from, StringComparison.Ordinal);
        Assert.That(to, Is.GreaterThan(from), end);
        return text[from..to];
    }
}

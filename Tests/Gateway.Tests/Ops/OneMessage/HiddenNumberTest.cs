using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gateway.Tests.Ops.Stand;
using Processing.Intake;
using Processing.Stores.Access;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Tests.Ops.OneMessage;

internal sealed class HiddenNumberTest
{
    private const string Number = "078051120";
    private const string Why = "case LIN2190000001, officer asked";

    private const string Text =
        "<x:EnrollEncounterRequest xmlns:x=\"urn:x\" xmlns:nc=\"urn:nc\"><nc:PersonSSNIdentification><nc:IdentificationID>078051120</nc:IdentificationID></nc:PersonSSNIdentification></x:EnrollEncounterRequest>";

    [Test]
    [Property("Acceptance", "M-107")]
    public async Task The_number_is_hidden_until_a_reason_is_given_and_noted()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        MessageId id = await KeepAsync(stand, SeededContent.Of(Text));
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(stand, "ops");

        string hidden = await ops.ReadAsync($"/messages/{id}");
        using HttpResponseMessage without = await ops.PostAsync($"/messages/{id}", $"/messages/{id}/ssn", ("reason", " "));
        int entriesBefore = (await EntriesAsync(stand)).Count;
        using HttpResponseMessage given = await ops.PostAsync($"/messages/{id}", $"/messages/{id}/ssn", ("reason", Why));
        AccessEntry entry = (await EntriesAsync(stand)).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hidden, Does.Contain("•••••1120").And.Not.Contain(Number));
            Assert.That((without.StatusCode, entriesBefore, given.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, 0, HttpStatusCode.OK)));
            Assert.That(await without.Content.ReadAsStringAsync(), Does.Not.Contain(Number));
            Assert.That(await given.Content.ReadAsStringAsync(), Does.Contain(Number).And.Not.Contain("data-live"));
            Assert.That(await ops.ReadAsync($"/messages/{id}"), Does.Not.Contain(Number), "it is shown once");
            Assert.That((entry.Reader, entry.Reason, entry.MessageId, entry.Elements), Is.EqualTo(("ops", Why, (MessageId?)id, "SocialSecurityNumber")));
            Assert.That(entry.ToString(), Does.Not.Contain(Number));
            Assert.That(stand.Events.All.Where(one => one.Id is >= 1545 and <= 1549).Select(one => one.Id), Is.EqualTo([1547, 1545]));
            Assert.That(stand.Events.All.Where(one => one.Text.Contains(Number, StringComparison.Ordinal) || one.Text.Contains(Why, StringComparison.Ordinal)), Is.Empty);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    [Property("Acceptance", "M-107")]
    public async Task The_download_needs_the_reason_and_is_noted(bool isInXml)
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        SeededContent content = isInXml
            ? SeededContent.Of(Text)
            : SeededContent.Of("<n:NativeEBTSMessage xmlns:n=\"urn:n\">{0}</n:NativeEBTSMessage>", Encoding.ASCII.GetBytes($"1.001:60\u001d1.002:0502\u001c2.001:40\u001d2.016:{Number}\u001c"));
        MessageId id = await KeepAsync(stand, content);
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(stand, "ops");

        using HttpResponseMessage refused = await ops.GetAsync($"/messages/{id}/content");
        using HttpResponseMessage without = await ops.PostAsync($"/messages/{id}", $"/messages/{id}/content", ("reason", ""));
        int entriesBefore = (await EntriesAsync(stand)).Count;
        using HttpResponseMessage given = await ops.PostAsync($"/messages/{id}", $"/messages/{id}/content", ("reason", Why));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.StatusCode, without.StatusCode, entriesBefore), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, 0)));
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("name=\"reason\"").And.Not.Contain(Number));
            Assert.That(await given.Content.ReadAsByteArrayAsync(), Is.EqualTo(content.Entity));
            Assert.That((await EntriesAsync(stand)).Select(one => (one.Reason, one.MessageId)), Is.EqualTo([(Why, (MessageId?)id)]));
            Assert.That(stand.Events.All.Where(one => one.Id is >= 1545 and <= 1549).Select(one => one.Id), Is.EqualTo([1547, 1547, 1546]));
            Assert.That(stand.Events.All.Where(one => one.Text.Contains(Number, StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    [Property("Acceptance", "M-107")]
    public async Task A_viewer_is_given_no_number_and_a_message_without_one_has_nothing_to_show()
    {
        using ConsoleClient viewer = await ConsoleClient.SignedInAsync(SharedStand.Current, "viewer");
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        string path = $"/messages/{SharedStand.Current.Log.Enrolment}";

        using HttpResponseMessage forbidden = await viewer.PostAsync(path, path + "/ssn", ("reason", Why));
        using HttpResponseMessage nothing = await ops.PostAsync(path, path + "/ssn", ("reason", Why));

        Assert.That((forbidden.StatusCode, nothing.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Conflict)));
    }

    private static async Task<MessageId> KeepAsync(ConsoleStand stand, SeededContent content)
    {
        DateTimeOffset now = stand.Time.GetUtcNow();
        var row = new MessageRow
        {
            Id = new MessageId(Guid.CreateVersion7(now)),
            Direction = MessageDirection.Inbound,
            Partner = "ASC",
            MessageType = "EnrollEncounterRequest",
            Identification = "ASC-number",
            ConversationId = Guid.CreateVersion7(now),
            Digest = SHA256.HashData(content.Entity),
            At = now,
            Verdict = Verdict.Valid,
            Status = MessageStatus.Done,
            LengthBytes = content.Entity.Length,
            Protocol = "SOAP 1.2",
            Service = "exchange",
            ContentType = "application/soap+xml; charset=utf-8",
            Headers = "",
            Content = content.Content,
        };
        if (content.Images.Count > 0)
        {
            await stand.Keeper.KeepAsync(content.Images, CancellationToken.None);
        }

        return await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.Messages.AddAsync(row);
                return row.Id;
            },
            CancellationToken.None);
    }

    private static Task<IReadOnlyList<AccessEntry>> EntriesAsync(ConsoleStand stand) =>
        stand.Storage.ReadAsync(stores => stores.Access.ReadAsync(new() { IncludesWithheld = true }, 100), CancellationToken.None);
}

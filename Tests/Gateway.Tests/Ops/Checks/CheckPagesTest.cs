using System.Net;
using Gateway.Tests.Ops.Stand;
using Processing.Stores.Checks;
using Processing.Stores.Messages;

namespace Gateway.Tests.Ops.Checks;

internal sealed class CheckPagesTest
{
    [Test]
    public async Task A_check_without_a_link_is_recorded_by_a_form()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        BackgroundCheck check = await KeepAsync(stand);
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");

        string page = await client.ReadAsync($"/checks/{check.Id}");
        using HttpResponseMessage answer = await client.PostAsync(
            $"/checks/{check.Id}", $"/checks/{check.Id}/record", ("standing", "Pending"), ("day", "2026-11-20"), ("reason", "letter 7"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("IOE0900000017").And.Contain("taken by the partner, pending"));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(stand.Deeds.Checks.Asked, Is.EqualTo([$"record {check.Id} Pending 2026-11-20 letter 7 ops"]));
        }
    }

    [Test]
    public async Task Alerts_are_counted_and_seen_to()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        BackgroundCheck check = await KeepAsync(stand);
        var alert = new CheckAlert { Id = Guid.CreateVersion7(), Kind = AlertKind.RecordFound, CheckId = check.Id, At = stand.Time.GetUtcNow(), Detail = "FbiName: recorded by hand", Told = "ELIS" };
        await WriteAsync(stand, alert);
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");

        string page = await client.ReadAsync("/alerts");
        using HttpResponseMessage answer = await client.PostAsync("/alerts", $"/alerts/{alert.Id}/see", ("reason", "told the officer"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("record found</a> <b>1</b>").And.Contain("ELIS"));
            Assert.That(await client.ReadAsync($"/people/{stand.Log.PersonId}/checks"), Does.Contain("recorded by hand"));
            Assert.That(stand.Deeds.Checks.Asked, Is.EqualTo([$"see {alert.Id} told the officer ops"]));
        }
    }

    [Test]
    public async Task A_waiver_is_entered_with_who_granted_it()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");

        using HttpResponseMessage answer = await client.PostAsync(
            "/waivers", "/waivers", ("person", stand.Log.PersonId.ToString()), ("receipt", "ioe-0900000017"), ("by", "A. Officer"), ("role", "Supervisor"), ("on", "2026-11-01"), ("reason", "no hands"));
        using HttpResponseMessage future = await client.PostAsync(
            "/waivers", "/waivers", ("person", stand.Log.PersonId.ToString()), ("receipt", "ioe-0900000017"), ("by", "A. Officer"), ("role", "Supervisor"), ("on", "2027-11-01"), ("reason", "no hands"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.StatusCode, future.StatusCode), Is.EqualTo((HttpStatusCode.Found, HttpStatusCode.Conflict)));
            Assert.That(stand.Deeds.Checks.Asked, Is.EqualTo([$"enter {stand.Log.PersonId} IOE0900000017 A. Officer Supervisor 2026-11-01 no hands ops"]));
        }
    }

    [Test]
    public async Task A_rap_sheet_opens_for_its_role_and_a_reason_only()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        RapSheet sheet = await KeepSheetAsync(stand);
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(stand, "ops");
        using ConsoleClient records = await ConsoleClient.SignedInAsync(stand, "records");

        using HttpResponseMessage refused = await ops.GetAsync($"/rap-sheets/{sheet.Id}");
        string before = await records.ReadAsync($"/rap-sheets/{sheet.Id}");
        using HttpResponseMessage opened = await records.PostAsync($"/rap-sheets/{sheet.Id}", $"/rap-sheets/{sheet.Id}", ("reason", "case 1"));
        using HttpResponseMessage without = await records.PostAsync($"/rap-sheets/{sheet.Id}", $"/rap-sheets/{sheet.Id}", ("reason", " "));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(before, Does.Not.Contain("ARRESTED"));
            Assert.That(await opened.Content.ReadAsStringAsync(), Does.Contain("ARRESTED &lt;b&gt;1999"));
            Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(stand.Deeds.Checks.Asked, Is.EqualTo([$"open {sheet.Id} case 1 records"]));
            Assert.That(await ops.ReadAsync($"/people/{stand.Log.PersonId}/checks"), Does.Contain("for the role Records"));
        }
    }

    [Test]
    public async Task The_message_that_brought_it_shows_no_content_without_the_role()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        RapSheet sheet = await KeepSheetAsync(stand);
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(stand, "ops");
        using ConsoleClient records = await ConsoleClient.SignedInAsync(stand, "records");

        using HttpResponseMessage refused = await ops.GetAsync($"/messages/{sheet.MessageId}/content");
        using HttpResponseMessage given = await records.GetAsync($"/messages/{sheet.MessageId}/content");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.StatusCode, given.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
            Assert.That(await ops.ReadAsync($"/messages/{sheet.MessageId}"), Does.Not.Contain("c2VjcmV0"));
        }
    }

    private static Task WriteAsync(ConsoleStand stand, CheckAlert alert) => stand.Storage.WriteAsync(stores => stores.Alerts.AddAsync(alert), CancellationToken.None);

    private static async Task<BackgroundCheck> KeepAsync(ConsoleStand stand)
    {
        DateTimeOffset now = stand.Time.GetUtcNow();
        return await stand.Storage.WriteAsync(
            async stores =>
            {
                var check = new BackgroundCheck
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = stand.Log.PersonId,
                    MessageId = (await stores.Encounters.ReadAsync(stand.Log.PersonId))[0].MessageId,
                    Kind = "FbiName",
                    Partner = "FBI",
                    ControlNumber = "TCN-8",
                    PolicyRow = "checks-by-form:x",
                    Status = CheckStatus.Requested,
                    RequestedAt = now,
                    Receipt = "IOE0900000017",
                    FormType = "I-485",
                };
                await stores.Checks.AddAsync(check);
                return check;
            },
            CancellationToken.None);
    }

    private static async Task<RapSheet> KeepSheetAsync(ConsoleStand stand)
    {
        byte[] xml = "<NativeEBTSMessage xmlns=\"x\">c2VjcmV0</NativeEBTSMessage>"u8.ToArray();
        return await stand.Storage.WriteAsync(
            async stores =>
            {
                MessageRow like = (await stores.Messages.SearchAsync(new MessageFilter { Direction = MessageDirection.Inbound }, null, 1))[0];
                var id = new Processing.Intake.MessageId(Guid.CreateVersion7());
                await stores.Messages.AddAsync(like with
                {
                    Id = id,
                    Partner = "NGI",
                    MessageType = "NativeEBTSMessage",
                    Identification = "E-1",
                    ConversationId = Guid.CreateVersion7(),
                    RelatedId = null,
                    LengthBytes = xml.Length,
                    Content = new KeptContent(xml, [], 0, xml.Length),
                });
                var sheet = new RapSheet
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = stand.Log.PersonId,
                    MessageId = id,
                    Partner = "NGI",
                    Category = "UHN",
                    ReceivedAt = stand.Time.GetUtcNow(),
                    LengthBytes = 20,
                    KeyId = "k",
                    Sealed = new byte[] { 1 },
                };
                await stores.RapSheets.AddAsync(sheet);
                return sheet;
            },
            CancellationToken.None);
    }
}

using System.IO.Compression;
using System.Net;
using System.Text;
using Gateway.Tests.Ops.Stand;
using Processing.Stores.Access;
using Processing.Stores.Redress;

namespace Gateway.Tests.Ops.Redress;

internal sealed class AccessCasePageTest
{
    private static SeededLog Log => SharedStand.Current.Log;

    [Test]
    [Property("Acceptance", "M-126 M-127")]
    public async Task One_person_prepares_and_another_releases_the_copy_with_its_letter()
    {
        using ConsoleClient first = await ConsoleClient.SignedInAsync(SharedStand.Current, "privacy");
        using ConsoleClient second = await ConsoleClient.SignedInAsync(SharedStand.Current, "counsel");
        string at = await OpenAsync(first, "FOIA");

        HttpStatusCode proposed = await PostAsync(first, at, "/propose-copy", ("decision", "Grant"), ("reason", "record seen"));
        HttpStatusCode own = await PostAsync(first, at, "/decide-copy", ("decision", "Grant"), ("reason", "record seen"));
        HttpStatusCode wordless = await PostAsync(second, at, "/decide-copy", ("decision", "Grant"), ("reason", "checked"), ("claim", "access-exemptions:foia-law"));
        using HttpResponseMessage early = await second.GetAsync(at + "/copy.zip");
        HttpStatusCode decided = await PostAsync(
            second, at, "/decide-copy", ("decision", "Grant"), ("reason", "checked"), ("claim", "access-exemptions:foia-law"), ("harm-access-exemptions:foia-law", "tells how checks are made"));
        using HttpResponseMessage copy = await second.GetAsync(at + "/copy.zip");
        byte[] zip = await copy.Content.ReadAsByteArrayAsync();
        string page = await second.ReadAsync(at);

        using var scope = Assert.EnterMultipleScope();
        Assert.That((proposed, own, wordless, decided), Is.EqualTo((HttpStatusCode.Found, HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.Found)));
        Assert.That((early.StatusCode, copy.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
        Assert.That(Names(zip), Is.EqualTo(["letter.pdf", "record.json", "timeline.json", "disclosures.json"]));
        Assert.That(Letter(zip), Does.StartWith("%PDF-"));
        Assert.That(page, Does.Contain("claimed: tells how checks are made").And.Contain("not claimed: released").And.Contain("/copy.zip"));
        Assert.That(await AuditAsync(), Does.Contain("counsel Access case: released checked").And.Contain("counsel Access case: copied checked").And.Contain("privacy Access case: opened the person, by letter"));
    }

    [Test]
    [Property("Acceptance", "M-126")]
    public async Task A_case_needs_a_known_person_a_basis_and_a_day_that_has_come()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "privacy");
        using ConsoleClient viewer = await ConsoleClient.SignedInAsync(SharedStand.Current, "viewer");

        HttpStatusCode[] refused =
        [
            await PostAsync(client, "/redress", "/open", Fields(Guid.CreateVersion7(), "FOIA", "2026-11-20")),
            await PostAsync(client, "/redress", "/open", Fields(Log.PersonId, "Curiosity", "2026-11-20")),
            await PostAsync(client, "/redress", "/open", Fields(Log.PersonId, "FOIA", "2026-11-23")),
        ];
        using HttpResponseMessage bare = await client.PostBareAsync("/redress/open", Fields(Log.PersonId, "FOIA", "2026-11-20"));
        using HttpResponseMessage other = await viewer.GetAsync($"/redress/{Log.Redress}/copy.zip");

        Assert.That(refused, Is.All.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(bare.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "no antiforgery token");
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static (string Name, string Value)[] Fields(Guid person, string basis, string received) =>
        [("person", person.ToString()), ("requester", "the person, by letter"), ("basis", basis), ("received", received)];

    private static async Task<string> OpenAsync(ConsoleClient client, string basis)
    {
        using HttpResponseMessage opened = await client.PostAsync("/redress", "/redress/open", Fields(Log.PersonId, basis, "2026-11-20"));
        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        string at = opened.Headers.Location!.ToString(); // a redirect names its place
        RedressCase? kept = await SharedStand.Current.Storage.ReadAsync(stores => stores.Redress.FindAsync(Guid.Parse(at[^36..])), CancellationToken.None);
        Assert.That((kept?.Requester, kept?.DueOn), Is.EqualTo(("the person, by letter", (DateOnly?)new DateOnly(2026, 12, 21))), "20 working days, without Thanksgiving");
        return at;
    }

    private static async Task<HttpStatusCode> PostAsync(ConsoleClient client, string page, string deed, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await client.PostAsync(page, page + deed, fields);
        return answer.StatusCode;
    }

    private static string[] Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static string Letter(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.Entries[0].Open(), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<string[]> AuditAsync()
    {
        IReadOnlyList<AccessEntry> entries = await SharedStand.Current.Storage.ReadAsync(stores => stores.Access.ReadAsync(new AccessFilter { PersonId = Log.PersonId, IncludesWithheld = true }, 500), CancellationToken.None);
        return [.. entries.Select(entry => $"{entry.Reader} {entry.Operation} {entry.Reason}")];
    }
}

using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops;

internal sealed class OtherPagesTest
{
    [Test]
    public async Task A_conversation_shows_its_messages_between_lanes()
    {
        string page = await ReadAsync($"/conversations/{SharedStand.Current.Log.ConversationId}");

        foreach (string lane in new[] { "CPMS", "ASC", "IDENT", "PCQS", "NGI" })
        {
            Assert.That(page, Does.Contain($"text-anchor=\"middle\">{lane}</text>"));
        }

        Assert.That(page.Split("class=\"message ").Length - 1, Is.EqualTo(8));
    }

    [Test]
    public async Task Parked_messages_have_reason_and_way_back()
    {
        string page = await ReadAsync("/parked");

        Assert.That(page, Does.Contain("the partner refused it: InvalidRequest").And.Contain("outbox, NativeEbts"));
        Assert.That(page, Does.Contain($"/messages/{SharedStand.Current.Log.ParkedOutbound}/resend").And.Contain($"/messages/{SharedStand.Current.Log.ParkedInbound}/reprocess"));
    }

    [Test]
    public async Task Partners_show_health_by_their_newest_attempts()
    {
        string page = await ReadAsync("/partners");

        Assert.That(Row(page, "IDENT"), Does.Contain("answers").And.Contain("Unavailable HTTP 503"));
        Assert.That(Row(page, "ABIS"), Does.Contain("failing"));
        Assert.That(Row(page, "ICTS"), Does.Contain("not tried yet"));
        Assert.That(Row(page, "ASC"), Does.Contain("calls us"));
    }

    [Test]
    public async Task A_code_has_a_page_that_says_what_to_do()
    {
        string page = await ReadAsync("/findings/CPMS-3004");

        Assert.That(page, Does.Contain("<h1>CPMS-3004</h1>").And.Contain("A-Number"));
        Assert.That(await ReadAsync("/findings"), Does.Contain("href=\"/findings/CPMS-3004\""));
    }

    [Test]
    [Property("Acceptance", "M-133 M-136 M-137")]
    public async Task The_register_says_which_agreements_are_in_force()
    {
        string page = await ReadAsync("/agreements");

        string RowOf(string reference) => page.Split("<tr>").Single(row => row.Contains($">{reference}<", StringComparison.Ordinal));
        string inForce = page[page.IndexOf("In force today", StringComparison.Ordinal)..page.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.That(inForce, Does.Contain("refugee claimants").And.Contain("Photograph, Document").And.Contain("agreement-terms:can-answer-refugeeclaimant-v1"));
        Assert.That(page, Does.Contain("ICE Law Enforcement Information Sharing Initiative").And.Contain("DHS Office of Policy"));
        Assert.That(RowOf("agreements:item-3-v1"), Does.Contain("yes").And.Contain("US-CAN-2012"));
        Assert.That(RowOf("waivers:can-asylum-v1"), Does.Contain(">no<").And.Contain("208.6"));
    }

    [Test]
    public async Task A_package_that_waits_shows_what_would_be_left_out()
    {
        string page = await ReadAsync("/releases");

        Assert.That(page, Does.Contain("would be left out: SocialSecurityNumber").And.Contain("ICTS-&lt;1&gt;"));
    }

    [Test]
    public async Task A_review_is_decided_with_a_reason()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        string path = $"/releases/{RecordedDeeds.Pending.InquiryId}/review";

        using HttpResponseMessage done = await client.PostAsync("/releases", path, ("reason", "read the file"), ("decision", "approve"), ("package", RecordedDeeds.Pending.PackageId.ToString()));
        using HttpResponseMessage without = await client.PostAsync("/releases", path, ("reason", ""), ("decision", "approve"), ("package", RecordedDeeds.Pending.PackageId.ToString()));

        Assert.That((done.StatusCode, without.StatusCode), Is.EqualTo((System.Net.HttpStatusCode.Found, System.Net.HttpStatusCode.BadRequest)));
        Assert.That(SharedStand.Current.Deeds.Asked, Does.Contain(("approve", RecordedDeeds.Pending.InquiryId, "read the file", "ops")));
    }

    [Test]
    public async Task The_account_of_a_person_can_be_printed()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        string file = await client.ReadAsync($"/people/{SharedStand.Current.Log.PersonId}/disclosures.pdf");

        Assert.That(file, Does.StartWith("%PDF-1.7"));
    }

    [Test]
    public async Task The_exchange_is_shown_in_figures() =>
        Assert.That(await ReadAsync("/exchange"), Does.Contain("Inquiries by partner and outcome").And.Contain("Mean age at the answer"));

    [TestCase("ZLA-1", System.Net.HttpStatusCode.Found)]
    [TestCase("ZLA-2", System.Net.HttpStatusCode.Conflict)]
    public async Task A_partner_is_asked_back_where_the_case_is_the_officers(string caseId, System.Net.HttpStatusCode expected)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage done = await client.PostAsync(
            "/releases", $"/people/{SharedStand.Current.Log.PersonId}/ask-back", ("disclosure", Guid.CreateVersion7().ToString()), ("case", caseId), ("officer", "o@uscis.example"), ("codes", "AsylumClaim"), ("reason", "to decide"));

        Assert.That(done.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task An_inquiry_is_shown_and_printed_in_either_layout()
    {
        string path = $"/inquiries/{RecordedDeeds.Pending.InquiryId}/layout";

        Assert.That(await ReadAsync(path), Does.Contain("layout of CAN").And.Contain("&lt;Muster&gt;"));
        Assert.That(await ReadAsync(path + "?uniform=1"), Does.Contain("CAN, uniform layout"));
        Assert.That(await ReadAsync(path + ".pdf"), Does.StartWith("%PDF"));
    }

    [Test]
    public async Task A_correction_names_an_element_and_a_reason()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        string path = $"/people/{SharedStand.Current.Log.PersonId}/correction";

        using HttpResponseMessage done = await client.PostAsync("/releases", path, ("element", "BirthDate"), ("value", " 1990-01-02 "), ("text", "G-1273"));
        using HttpResponseMessage without = await client.PostAsync("/releases", path, ("element", "Anything"), ("text", "G-1273"));

        Assert.That((done.StatusCode, without.StatusCode), Is.EqualTo((System.Net.HttpStatusCode.Found, System.Net.HttpStatusCode.BadRequest)));
        Assert.That(SharedStand.Current.Deeds.OfPeople, Has.Some.Contains("BirthDate").And.Some.Contains("1990-01-02"));
    }

    [Test]
    [Property("Acceptance", "M-146 M-147 M-148 M-149 M-150 M-151 M-152")]
    public async Task Neighbours_are_named_with_their_sources()
    {
        string page = await ReadAsync("/neighbours");

        string[] named =
        [
            "fingerprint identification", "iris identification", "latent investigation", "palm investigation", "face investigation", "identity history check", "identity history challenge",
            "arrest and custody", "employment, licensing and military", "visa, registration, immigration and naturalization", "national security, known or suspected terrorists",
            "FBI EBTS on ANSI/NIST-ITL 1-2011", "DoD EBTS on ANSI/NIST-ITL 1-2011 Update 2015", "biometrics, biographics and encounter metadata",
            "components of DHS", "state, local, tribal and territorial law enforcement", "intelligence community", "other federal agencies", "international partners",
        ];
        using var scope = Assert.EnterMultipleScope();
        foreach (string name in named)
        {
            Assert.That(page, Does.Contain($"<td>{name}</td>"));
        }

        Assert.That(page, Does.Contain("OBIM, Exchanging Biometric Data").And.Contain("assumed"));
    }

    [Test]
    [Property("Acceptance", "M-13")]
    public async Task A_person_shows_the_end_of_the_social_security_number_only()
    {
        string page = await ReadAsync($"/people/{SharedStand.Current.Log.PersonId}");

        Assert.That(page, Does.Contain("•••••1120").And.Not.Contain("078051120"));
        Assert.That(page, Does.Contain("098765432").And.Contain("1 Face, 2 Fingerprint").And.Contain("FbiFingerprint"));
    }

    private static async Task<string> ReadAsync(string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        return await client.ReadAsync(path);
    }

    private static string Row(string page, string partner)
    {
        string start = $"<b>{partner}</b>";
        int from = page.IndexOf(start, StringComparison.Ordinal);
        return page[from..page.IndexOf("</tr>", from, StringComparison.Ordinal)];
    }
}

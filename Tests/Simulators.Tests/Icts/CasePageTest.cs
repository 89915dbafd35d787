using System.Net;
using Simulators.Scripts;

namespace Simulators.Tests.Icts;

public sealed class CasePageTest
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Test]
    [Property("Acceptance", "M-68")]
    public async Task An_analyst_takes_a_case_attaches_scans_and_sends_the_package()
    {
        await using var stand = await StandAsync();
        Uri page = await OpenAsync(stand);
        using var client = new HttpClient();

        using HttpResponseMessage taken = await client.PostAsync(new Uri(page, page.AbsolutePath + "/take"), null);
        using MultipartFormDataContent form = Form(("files-1", "passport.png", Png), ("files-2", "page.pdf", "%PDF-1.7"u8.ToArray()));
        using HttpResponseMessage sent = await client.PostAsync(new Uri(page, page.AbsolutePath + "/package"), form);
        FakeGateway.Delivered package = await stand.Gateway.ReceiveAsync();
        string shown = await sent.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(await taken.Content.ReadAsStringAsync(), Does.Contain("with the analyst"));
        Assert.That(Stand.Problems(package.Body), Is.Empty);
        Assert.That(Values(package, "DocumentKindCode"), Is.EqualTo(["Passport", "Visa"]));
        Assert.That(Values(package, "DocumentName"), Is.EqualTo(["passport.png", "page.pdf"]));
        Assert.That(Values(package, "StatusText"), Is.EqualTo(["Asylum granted"]));
        Assert.That(Values(package, "Base64BinaryObject"), Does.Contain(Convert.ToBase64String(Png)));
        Assert.That(package.Body.Descendants().Count(found => found.Name.LocalName == "OriginalInquiryFile"), Is.EqualTo(1));
        Assert.That(shown, Does.Contain("passport.png"));
    }

    [Test]
    public async Task A_file_of_another_kind_is_refused_and_nothing_is_sent()
    {
        await using var stand = await StandAsync();
        Uri page = await OpenAsync(stand);
        using var client = new HttpClient();

        using MultipartFormDataContent form = Form(("files-1", "program.exe", "MZ"u8.ToArray()));
        using HttpResponseMessage sent = await client.PostAsync(new Uri(page, page.AbsolutePath + "/package"), form);

        Assert.That((sent.StatusCode, (await sent.Content.ReadAsStringAsync()).Contains("neither PNG", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task A_case_that_is_none_has_no_page()
    {
        await using var stand = await StandAsync();
        using var client = new HttpClient();

        using HttpResponseMessage found = await client.GetAsync(new Uri(stand.Host.Pages[PartnerCodes.Icts], "/cases/none"));

        Assert.That(found.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static Task<Stand> StandAsync() => Stand.StartAsync(new ScriptLine(PartnerCodes.Icts, ScriptField.Any, "*", ScriptAction.Manual));

    private static async Task<Uri> OpenAsync(Stand stand)
    {
        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M1", "INQUIRY-1"));
        return new Uri(stand.Host.Pages[PartnerCodes.Icts], "/cases/" + reply.Value("CaseIdentification"));
    }

    private static MultipartFormDataContent Form(params (string Field, string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("Ada"), "given" }, { new StringContent("Berg"), "sur" }, { new StringContent("Asylum granted"), "status" },
            { new StringContent("Passport"), "kind-1" }, { new StringContent("Visa"), "kind-2" }, { new StringContent("yes"), "original" },
        };
        foreach ((string field, string name, byte[] bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), field, name);
        }

        return form;
    }

    private static string[] Values(FakeGateway.Delivered package, string element) =>
        [.. package.Body.Descendants().Where(found => found.Name.LocalName == element).Select(found => found.Value)];
}

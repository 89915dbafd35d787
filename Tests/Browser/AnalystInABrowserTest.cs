using System.Net.Http.Headers;
using System.Text;
using Browser.Chromium;
using Microsoft.Extensions.Logging.Abstractions;
using Simulators;
using Simulators.Scripts;

namespace Browser;

/// <summary>An analyst of the simulated ICTS: opens a case, attaches a scanned document, sends the package.</summary>
internal sealed class AnalystInABrowserTest
{
    [Test]
    [Property("Acceptance", "M-68")]
    public async Task A_case_is_answered_with_a_scan_from_the_form()
    {
        await using SimulatorHost host = await SimulatorHost.StartAsync(
            new SimulatorOptions
            {
                GatewayAddress = BrowserFixture.Stand.Address,
                Scripts = [new ScriptLine(PartnerCodes.Icts, ScriptField.Any, "*", ScriptAction.Manual, "")],
            },
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await OpenCaseAsync(host.Addresses[PartnerCodes.Icts]);
        BrowserTab tab = await BrowserFixture.OpenAsync();
        await tab.GoAsync(host.Pages[PartnerCodes.Icts]);

        await tab.ClickAsync("a[href^='/cases/']");
        await tab.ClickAsync("#take");
        await tab.UntilAsync("document.querySelector('#standing')?.textContent === 'with the analyst'");
        await tab.EvaluateAsync(
            "(() => { const files = new DataTransfer(); files.items.add(new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2D])], 'scan.pdf', { type: 'application/pdf' })); document.querySelector('#files-1').files = files.files; return 1; })()");
        if (Environment.GetEnvironmentVariable("CPMS_PICTURES") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "analyst.png"), await tab.PictureAsync(true));
        }

        await tab.ClickAsync("#send");
        await tab.UntilAsync("document.querySelector('#documents-sent')?.textContent === 'scan.pdf'");

        Assert.That(await tab.EvaluateAsync("document.querySelector('#person').textContent"), Is.Not.Empty);
        Assert.That(tab.Complaints, Is.Empty);
    }

    private static async Task OpenCaseAsync(Uri icts)
    {
        string request = await File.ReadAllTextAsync(Path.Combine(Root(), "samples", "OpenCase", "uniform-template", "request.xml"));
        string body = request[(request.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        using var content = new StringContent($"<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>{body}</s:Body></s:Envelope>", Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/soap+xml; charset=utf-8");
        using var client = new HttpClient();
        using HttpResponseMessage response = await client.PostAsync(icts, content);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Opened"));
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("samples");
        }

        return folder;
    }
}

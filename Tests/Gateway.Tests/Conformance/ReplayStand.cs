using Gateway.Commands;
using Gateway.Hosting;
using Gateway.Settings;
using Schemas.Rules.Packs;

namespace Gateway.Tests.Conformance;

/// <summary>The real gateway on a free port, without partners, and the real command beside it.</summary>
internal sealed class ReplayStand : IAsyncDisposable
{
    private readonly GatewayHost _host;
    private readonly ConformanceFolder _folder;

    private ReplayStand(GatewayHost host, ConformanceFolder folder)
    {
        (_host, _folder) = (host, folder);
    }

    /// <summary>Where messages are sent.</summary>
    public Uri Address => new(_host.Address, "services/exchange");

    /// <summary>A file with the password of OVERSEAS.</summary>
    public string PasswordFile => _folder.PathOf("password");

    /// <summary>Where sessions are kept.</summary>
    public string SessionFolder => _folder.PathOf("data/conformance");

    /// <summary>Where the gateway is.</summary>
    public Uri Root => _host.Address;

    /// <summary>A client that calls as a partner.</summary>
    public HttpClient Client(string partner)
    {
        var client = new HttpClient { BaseAddress = _host.Address };
        client.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", BasicOf(partner));
        return client;
    }

    /// <summary>The credentials of a partner for HTTP Basic.</summary>
    public string BasicOf(string partner) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{partner}:{_host.Credentials!.PasswordOf(partner)}"));

    /// <summary>Runs <c>cpms replay</c> as a partner against a service.</summary>
    public Task<int> ReplayToAsync(string service, string partner, params IEnumerable<string> words)
    {
        string password = _folder.Write(partner, _host.Credentials!.PasswordOf(partner) + "\n"); // the demo's partners have some
        return RunAsync(["--to", new Uri(_host.Address, $"services/{service}").AbsoluteUri, "--user", partner, "--password-file", password, .. words]);
    }

    /// <summary>Starts one.</summary>
    public static async Task<ReplayStand> StartAsync()
    {
        var folder = new ConformanceFolder();
        folder.Write(
            "data/rules/partners/CARD.csv",
            RulePack.Head + "\nCARD-0001,Error,,,EnrollEncounterRequest,cpms:Encounter,required,cpms:NoticeVersionText,A notice must be named,Name it,Agreement\n");
        var settings = new GatewaySettings { Urls = "http://127.0.0.1:0", Data = folder.PathOf("data"), Simulators = false, Demo = false };
        var host = await GatewayHost.StartAsync(settings, DataFolder.Open(settings.Data), CancellationToken.None);
        var stand = new ReplayStand(host, folder);
        folder.Write("password", host.Credentials!.PasswordOf("OVERSEAS") + "\n");
        return stand;
    }

    /// <summary>Runs <c>cpms replay</c> as OVERSEAS.</summary>
    public Task<int> ReplayAsync(params IEnumerable<string> words) => RunAsync(["--to", Address.AbsoluteUri, "--user", "OVERSEAS", "--password-file", PasswordFile, .. words]);

    /// <summary>Runs <c>cpms replay</c>.</summary>
    public static Task<int> RunAsync(params IEnumerable<string> words) =>
        CommandRunner.RunAsync(new System.CommandLine.RootCommand("") { ReplayCommand.Make() }, ["replay", .. words]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }
}

using Scenarios.Running;

namespace Scenarios.Clients;

/// <summary>
/// Clients that make themselves from the WSDL talk to the real program over HTTP with a partner's password. Each reads a sample into
/// its own types, writes the message from them, images included, and has to understand the reply and the refusal.
/// </summary>
internal sealed class SoapClientsTest
{
    private static readonly SoapClientProgram[] Clients = [SoapClientProgram.Zeep, SoapClientProgram.Php, SoapClientProgram.Gsoap];

    private static StandFolder _folder = null!; // made before the first test

    private static GatewayProcess _gateway = null!; // the same

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        _folder = StandFolder.Make();
        _gateway = await GatewayProcess.StartAsync(GatewayProcess.FreePort(), ["--data", _folder.Path, "--no-demo"]);
    }

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        await _gateway.DisposeAsync();
        _folder.Dispose();
    }

    [TestCaseSource(nameof(Names))]
    [Property("Acceptance", "M-143")]
    public async Task A_client_made_from_the_contract_reads_a_reply_and_a_refusal(string name)
    {
        SoapClientProgram client = Clients.Single(client => client.Name == name);
        if (!await client.IsInstalledAsync())
        {
            Assert.Ignore(name + " is not installed");
        }

        string work = Directory.CreateTempSubdirectory("cpms-client-").FullName;
        try
        {
            var reply = await SendAsync(client, work, "EnrollEncounter", Sample("EnrollEncounter", "maximal"));
            var refusal = await SendAsync(client, work, "SearchPerson", Sample("SearchPerson", "by-name"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(reply.ExitCode, Is.Zero, reply.Output);
                Assert.That(reply.Output, Does.Match("REPLY (Final|Interim)\n"));
                Assert.That(refusal.ExitCode, Is.EqualTo(3), refusal.Output);
                Assert.That(refusal.Output, Does.Match("FAULT [^ ]+:(Client|Sender) The sender may not call this operation[.] OperationNotAllowed\n"));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static IEnumerable<string> Names() => Clients.Select(client => client.Name);

    private static string Sample(string stem, string example) => File.ReadAllText(Path.Combine(Samples(), stem, example, "request.xml"));

    private static string Samples()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cpms.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new DirectoryNotFoundException("no folder above the tests holds Cpms.sln"), "samples");
    }

    /// <summary>Sends a sample under an identification of the client's own: the same one with other bytes would be a conflict.</summary>
    private static async Task<(int ExitCode, string Output)> SendAsync(SoapClientProgram client, string work, string operation, string message)
    {
        string file = Path.Combine(work, operation + ".xml");
        string own = message.Replace("ASC-XLA-20260114-000017", "ASC-XLA-" + client.Name.Replace(' ', '-'), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, own);
        string address = new Uri(_gateway.Address, "services/exchange").AbsoluteUri;
        return await client.SendAsync(work, address, "ASC", _folder.Credentials.PasswordOf("ASC")!, operation, file);
    }
}

using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Schemas;
using Simulators.Scripts;

namespace Simulators.Tests;

/// <summary>All simulators and a gateway for them, on free ports.</summary>
internal sealed class Stand : IAsyncDisposable
{
    private static readonly XmlSchemaSet Schemas = SchemaCatalog.Load().Set;

    private Stand(SimulatorHost host, FakeGateway gateway)
    {
        Host = host;
        Gateway = gateway;
    }

    public SimulatorHost Host { get; }

    public FakeGateway Gateway { get; }

    public static Task<Stand> StartAsync(params ScriptLine[] scripts) => StartAsync(new SimulatorOptions(), scripts);

    public static async Task<Stand> StartAsync(SimulatorOptions options, params ScriptLine[] scripts)
    {
        var gateway = await FakeGateway.StartAsync();
        SimulatorOptions complete = options with
        {
            GatewayAddress = gateway.Address,
            DelayMilliseconds = 1,
            RetryMilliseconds = 1,
            Scripts = scripts,
            Credentials = PartnerCodes.All.ToDictionary(code => code, code => new SimulatorCredential(code, "secret"), StringComparer.Ordinal),
        };
        return new Stand(await SimulatorHost.StartAsync(complete, NullLoggerFactory.Instance, CancellationToken.None), gateway);
    }

    public Task<Soap.Reply> AskAsync(string code, XElement body, bool isSoap12 = true, string? messageId = null) =>
        Soap.PostAsync(Host.Addresses[code], body, isSoap12, messageId);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    /// <summary>What the schemas have against a message; nothing where it is valid.</summary>
    public static IReadOnlyList<string> Problems(XElement message)
    {
        List<string> problems = [];
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(message.ToString(SaveOptions.DisableFormatting));
        using var reader = SafeXml.OpenValidating(bytes, Schemas, (_, problem) => problems.Add(problem.Message));
        while (reader.Read())
        {
            // Reading is validating.
        }

        return problems;
    }
}

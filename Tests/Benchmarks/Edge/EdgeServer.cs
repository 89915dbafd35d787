using System.Buffers;
using System.Globalization;
using System.Net;
using Gateway.Security;
using Gateway.Soap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Partners;
using Schemas;

namespace Benchmarks.Edge;

/// <summary>
/// The server under measurement, a process of its own. Modes: <c>bare</c> reads the body and answers; <c>edge</c> is the product's edge
/// with full validation and a fixed reply; <c>schemaset</c> is what one would write with the framework's XmlReader and XmlSchemaSet.
/// </summary>
internal static class EdgeServer
{
    public const string Password = "benchmark-password";

    private static readonly byte[] Reply = System.Text.Encoding.UTF8.GetBytes(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + FixedIntake.Reply + "</s:Body></s:Envelope>");

    public static async Task RunAsync(string mode)
    {
        // Elsewhere it would watch a whole folder for settings, and wake at every write of the program that is measured beside it.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = null;
            options.Listen(IPAddress.Loopback, 0);
        });
        var catalog = SchemaCatalog.Load();
        if (mode == "edge")
        {
            builder.Services.AddSingleton(catalog);
            builder.Services.AddSingleton<IMessageIntake>(new FixedIntake(catalog));
            builder.Services.AddSoapEdge(new EdgeSettings(), Accounts());
        }

        var app = builder.Build();
        app.MapGet("/usage", Usage);
        switch (mode)
        {
            case "edge":
                app.MapSoapEdge();
                break;
            case "bare":
                app.MapPost("/services/exchange", ReadAndAnswerAsync);
                break;
            case "schemaset":
                app.MapPost("/services/exchange", context => ValidateAndAnswerAsync(context, catalog));
                break;
            default:
                throw new ArgumentException("The mode is bare, edge or schemaset.", nameof(mode));
        }

        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await app.WaitForShutdownAsync();
    }

    private static PartnerAccounts Accounts() => new(
    [
        new PartnerAccount
        {
            Partner = new Partner { Code = "ASC", Name = "ASC", Operations = ["*"] },
            PasswordHash = PasswordHash.Of(Password, 1_000),
        },
    ]);

    // Processor milliseconds, allocated bytes.
    private static string Usage() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalMilliseconds} {GC.GetTotalAllocatedBytes()}");

    private static async Task ReadAndAnswerAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync();
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                break;
            }
        }

        await AnswerAsync(context);
    }

    private static async Task ValidateAndAnswerAsync(HttpContext context, SchemaCatalog catalog)
    {
        using var body = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        await context.Request.Body.CopyToAsync(body);
        int errors = 0;

        // The envelope is no schema of the bundle: its elements are only warned about, the message in it is validated.
        using var reader = SafeXml.OpenValidating(body.GetBuffer().AsMemory(0, (int)body.Length), catalog.Set, (_, problem) =>
            errors += problem.Severity == System.Xml.Schema.XmlSeverityType.Error ? 1 : 0);
        while (reader.Read())
        {
        }

        context.Response.StatusCode = errors == 0 ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
        await AnswerAsync(context);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = Reply.Length;
        context.Response.BodyWriter.Write(Reply);
        return Task.CompletedTask;
    }
}

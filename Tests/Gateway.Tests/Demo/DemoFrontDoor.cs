using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Gateway.Security;
using Gateway.Soap;
using Gateway.Tests.Soap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Partners;
using Schemas;
using Schemas.Validation;

namespace Gateway.Tests.Demo;

/// <summary>The real edge and the real validator; answers that stand for all that comes after them.</summary>
internal sealed class DemoFrontDoor : IAsyncDisposable
{
    public const string Password = "demo-password-1";

    private static readonly string[] Partners = ["ASC", "OVERSEAS", "CARD", "ELIS", "IVT", "ICE", "CBP", "IDENT"];

    private static readonly MessageValidator Validator = new(SchemaCatalog.Load(), ValidationLimits.Default);

    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    private readonly WebApplication _application;

    private DemoFrontDoor(WebApplication application) => _application = application;

    /// <summary>The stems of valid messages in the order in which they came, with sender and protocol.</summary>
    public ConcurrentQueue<(string Partner, string Root, string Protocol, string ContentType)> Taken { get; } = new();

    /// <summary>The codes of findings, of every invalid message.</summary>
    public ConcurrentQueue<string[]> Refused { get; } = new();

    /// <summary>Whether enrolments are answered at once; else they are announced, and ready at the second question.</summary>
    public bool AnswersAtOnce { get; init; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IReadOnlyDictionary<string, string> Passwords { get; } = Partners.ToDictionary(code => code, _ => Password, StringComparer.Ordinal);

    public static async Task<DemoFrontDoor> StartAsync(bool answersAtOnce)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var intake = new FakeIntake();
        builder.Services.AddSingleton<IMessageIntake>(intake);
        builder.Services.AddSoapEdge(new EdgeSettings(), new PartnerAccounts([.. Partners.Select(Account)]));
        var application = builder.Build();
        application.MapSoapEdge();
        var door = new DemoFrontDoor(application) { AnswersAtOnce = answersAtOnce };
        intake.Answering = door.Answer;
        await application.StartAsync();
        door.Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return door;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static PartnerAccount Account(string code) => new()
    {
        Partner = new Partner { Code = code, Name = code, Operations = ["*"] },
        PasswordHash = PasswordHash.Of(Password, 1_000),
    };

    private static string Message(string root, string content) =>
        $"<c:{root} xmlns:c=\"https://cpms.example/ns/exchange/1.0/\" xmlns:nc=\"https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/\">{content}</c:{root}>";

    private static IntakeAnswer Reply(string root, string content) => new IntakeAnswer.Replied(FakeIntake.Id, Encoding.UTF8.GetBytes(Message(root, content)));

    private static string Final(string stem, string outcome) => $"<c:ResponseCategoryCode>Final</c:ResponseCategoryCode><c:{stem}OutcomeCode>{outcome}</c:{stem}OutcomeCode>";

    private IntakeAnswer Answer(ArrivedMessage message)
    {
        var report = Validator.Validate(message.Infoset, message.Body);
        if (report.Verdict != Verdict.Valid)
        {
            Refused.Enqueue([.. report.Findings.Select(finding => finding.Code)]);
            return new IntakeAnswer.Invalid(FakeIntake.Id, report);
        }

        Taken.Enqueue((message.Sender.Code, message.Body.Name.LocalName, message.Wire.Protocol, message.Wire.ContentType));
        return message.Body.Name.LocalName switch
        {
            "EnrollEncounterRequest" when !AnswersAtOnce => Reply("EnrollEncounterResponse", "<c:ResponseCategoryCode>Interim</c:ResponseCategoryCode><c:EnrollEncounterOutcomeCode>Pending</c:EnrollEncounterOutcomeCode>"),
            "EnrollEncounterRequest" => Reply("EnrollEncounterResponse", Final("EnrollEncounter", "Enrolled")),
            "RetrieveMessageStatusRequest" => Status(message.Body.Children.ElementAtLast()),
            "FetchAnswerRequest" => Reply("FetchAnswerResponse", Final("FetchAnswer", "Ready") + $"<c:FetchedAnswer>{Message("EnrollEncounterResponse", Final("EnrollEncounter", "Enrolled"))}</c:FetchedAnswer>"),
            var root => Reply(root.Replace("Request", "Response", StringComparison.Ordinal), Final(root.Replace("Request", "", StringComparison.Ordinal), "Found")),
        };
    }

    private IntakeAnswer Status(string subject)
    {
        string state = _asked.AddOrUpdate(subject, 1, (_, count) => count + 1) < 2 ? "InProgress" : "Answered";
        return Reply("RetrieveMessageStatusResponse", Final("RetrieveMessageStatus", "Found") + $"<c:MessageStatus><c:MessageStateCode>{state}</c:MessageStateCode></c:MessageStatus>");
    }
}

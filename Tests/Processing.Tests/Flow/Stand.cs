using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Messages;
using Schemas;
using Schemas.Infoset;
using Schemas.Validation;
using Testing.Databases;

namespace Processing.Tests.Flow;

/// <summary>The engine on a database of its own, with scripted partners.</summary>
internal sealed class Stand : IAsyncDisposable
{
    private static readonly Lazy<MessageValidator> Validator = new(() => new MessageValidator(SchemaCatalog.Load(), ValidationLimits.Default));
    private readonly TestDatabase _database;

    private Stand(TestDatabase database, ProcessingOptions options)
    {
        _database = database;
        Engine = new ProcessingEngine(
            database.Storage, database.Storage, Partners, Partners, Validator.Value, options, TimeProvider.System, NullLoggerFactory.Instance,
            new Sequester(database.Storage, SequesterKeys.Parse(SequesterKeys.NewLine())), null, SequesterKeys.Parse(SequesterKeys.NewLine()));
    }

    public ScriptedPartners Partners { get; } = new();

    public ProcessingEngine Engine { get; }

    public IStorage Storage => _database.Storage;

    public static MessageValidator Checks => Validator.Value;

    public static async Task<Stand> StartAsync(Func<ProcessingOptions, ProcessingOptions>? change = null, Action<ScriptedPartners>? script = null)
    {
        var plain = new ProcessingOptions
        {
            AnswerDeadlineSeconds = 20,
            PollSeconds = 0.1,
            FirstRetrySeconds = 0.1,
            InquiryAnswerDelaySeconds = 0.3,
            HoldSeconds = 0.2,
        };
        TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        var stand = new Stand(database, change?.Invoke(plain) ?? plain);
        script?.Invoke(stand.Partners);
        await stand.Engine.StartAsync(CancellationToken.None);
        return stand;
    }

    /// <summary>Sends a bare message.</summary>
    public async Task<IntakeAnswer> SendAsync(string partner, string xml, string service = "exchange")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(xml);
        using var infoset = XmlInfoset.Read(bytes, InfosetLimits.Default);
        return await Engine.Intake.AcceptAsync(
            new ArrivedMessage
            {
                Infoset = infoset,
                Body = infoset.Root,
                Sender = Partners.Find(partner) ?? throw new ArgumentException("No such partner.", nameof(partner)),
                ReceivedAt = TimeProvider.System.GetUtcNow(),
                Wire = new WireForm
                {
                    Service = service,
                    ContentType = "application/xml",
                    Protocol = "REST",
                    Entity = bytes,
                    DocumentOffset = 0,
                    Headers = string.Empty,
                },
            },
            CancellationToken.None);
    }

    /// <summary>Waits until something is so, at most 30 seconds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(30)), "it did not become so");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until a message has come to its end.</summary>
    public Task UntilDoneAsync(MessageId id) =>
        UntilAsync(async () => (await Storage.ReadAsync(stores => stores.Messages.FindAsync(id), CancellationToken.None))?.Status == MessageStatus.Done);

    /// <summary>Waits until a partner was called.</summary>
    public Task UntilCalledAsync(string operation) => UntilAsync(() => Task.FromResult(Partners.CallsOf(operation).Count > 0));

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await _database.DisposeAsync();
    }
}

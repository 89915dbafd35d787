using Gateway.Conformance.Sessions;
using Gateway.Ops;
using Gateway.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Disclosures;
using Processing.ForeignQueries.Desk;
using Processing.Identity.Reviews;
using Processing.Partners;
using Processing.Retention;
using Processing.Routing.Checks;
using Processing.Routing.Records;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Redress;
using Processing.Redress.Copies;
using Processing.Verification;

namespace Gateway.Tests.Ops.Stand;

/// <summary>The console on a real Kestrel and a real SQLite folder with a seeded log.</summary>
public sealed class ConsoleStand : IAsyncDisposable
{
    /// <summary>The password of every user.</summary>
    public const string Password = "correct horse battery staple";

    private readonly WebApplication _application;
    private readonly Storage _storage;
    private readonly string _folder;

    /// <summary>What it logged.</summary>
    public RecordedEvents Events { get; private init; } = new();

    private ConsoleStand(WebApplication application, Storage storage, string folder, SeededLog log, ManualTime time, RecordedDeeds deeds, FixedDesk desk)
    {
        Desk = desk;
        (_application, _storage, _folder) = (application, storage, folder);
        (Log, Time, Deeds) = (log, time, deeds);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.First());

    /// <summary>What is in the log.</summary>
    public SeededLog Log { get; }

    /// <summary>Its clock.</summary>
    public ManualTime Time { get; }

    /// <summary>What was asked of it.</summary>
    public RecordedDeeds Deeds { get; }

    /// <summary>The officer's desk.</summary>
    public FixedDesk Desk { get; }

    /// <summary>The web application.</summary>
    public WebApplication Application => _application;

    /// <summary>The storage.</summary>
    public IStorage Storage => _storage;

    /// <summary>Where binary values are kept.</summary>
    public IImageKeeper Keeper => _storage;

    /// <summary>Starts a stand.</summary>
    public static async Task<ConsoleStand> StartAsync()
    {
        ManualTime time = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        string folder = Directory.CreateTempSubdirectory("cpms-console").FullName;
        var storage = Persistence.Storage.Open(new() { DataDirectory = folder }, time, NullLoggerFactory.Instance);
        await storage.MigrateAsync(CancellationToken.None);
        SeededLog log = new(storage, storage, time.GetUtcNow());
        await log.FillAsync();
        RecordedDeeds deeds = new();
        FixedDesk desk = new();
        RecordedEvents events = new();
        WebApplication application = Build(storage, time, deeds, desk, events, Path.Combine(folder, "conformance"));
        await application.StartAsync();
        return new(application, storage, folder, log, time, deeds, desk) { Events = events };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _storage.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private static WebApplication Build(Storage storage, ManualTime time, RecordedDeeds deeds, FixedDesk desk, RecordedEvents events, string sessions)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(events);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<IStorage>(storage).AddSingleton<IOpsDeeds>(deeds).AddSingleton<IPeopleActions>(deeds).AddSingleton<IReviewDesk>(deeds).AddSingleton<IVerificationDesk>(deeds).AddSingleton<IRedressDesk>(new RecordedRedress(deeds)).AddSingleton<IAccessDesk>(new AccessDesk(storage, null, time)).AddSingleton<ICheckDesk>(deeds.Checks).AddSingleton<IRapSheetDesk>(deeds.Checks)
            .AddSingleton<IRetentionDesk>(new RetentionDesk(storage, storage, null, new TestSigner(), time, NullLogger<RetentionDesk>.Instance));
        builder.Services.AddSingleton<IPartnerDirectory, FixedPartners>().AddSingleton<IOfficerDesk>(desk);
        builder.Services.AddSingleton(new SessionStore(sessions, time));
        builder.Services.AddConsole(new() { Users = Users() });
        WebApplication application = builder.Build();
        application.MapConsole();
        return application;
    }

    private static ConsoleUser[] Users()
    {
        const int FewIterations = 1000;
        string hash = PasswordHash.Of(Password, FewIterations).ToString();
        return
        [
            new("viewer", hash, [ConsoleRole.Viewer]),
            new("ops", hash, [ConsoleRole.Ops]),
            new("chief", hash, [ConsoleRole.Ops, ConsoleRole.Restricted]),
            new("records", hash, [ConsoleRole.Ops, ConsoleRole.Records]),
            new("nobody", hash, [ConsoleRole.Restricted]),
            new("verifier", hash, [ConsoleRole.Viewer, ConsoleRole.Verifier]),
            new("auditor", hash, [ConsoleRole.Viewer, ConsoleRole.Auditor]),
            new("counsel", hash, [ConsoleRole.Viewer, ConsoleRole.Redress]),
            new("officer", hash, [ConsoleRole.Viewer, ConsoleRole.Officer], FixedDesk.Officer),
            new("fdns", hash, [ConsoleRole.Viewer, ConsoleRole.Fdns], "fdns.analyst@example.gov"),
            new("privacy", hash, [ConsoleRole.Ops, ConsoleRole.Restricted, ConsoleRole.Auditor, ConsoleRole.Verifier, ConsoleRole.Redress]),
        ];
    }
}

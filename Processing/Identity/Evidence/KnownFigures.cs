using Processing.Stores;

namespace Processing.Identity.Evidence;

/// <summary>The figures of the population. Now and then it is asked whether they were counted anew; only then they are read again.</summary>
internal sealed class KnownFigures(IStorage storage, TimeProvider time)
{
    /// <summary>How long nobody asks: figures change slowly, and are counted at most daily.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    private Known? _known;

    /// <summary>The figures.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PopulationFigures> GetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_known is { } known && now - known.AskedAt < Age)
        {
            return known.Figures;
        }

        Known fresh = await storage.ReadAsync(stores => ReadAsync(stores, _known, now), cancellationToken);
        _known = fresh;
        return fresh.Figures;
    }

    private static async Task<Known> ReadAsync(IStores stores, Known? before, DateTimeOffset now)
    {
        DateTimeOffset? countedAt = await stores.Keys.FiguresCountedAtAsync();
        return before is not null && before.CountedAt == countedAt
            ? before with { AskedAt = now }
            : new Known(new PopulationFigures(await stores.Keys.ReadFiguresAsync()), countedAt, now);
    }

    private sealed record Known(PopulationFigures Figures, DateTimeOffset? CountedAt, DateTimeOffset AskedAt);
}

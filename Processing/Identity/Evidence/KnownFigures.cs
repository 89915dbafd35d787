using Processing.Stores;

namespace Processing.Identity.Evidence;

/// <summary>The figures of the population, read again now and then.</summary>
internal sealed class KnownFigures(IStorage storage, TimeProvider time)
{
    /// <summary>How long figures are kept in memory: they change slowly, and are counted at most daily.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    private (PopulationFigures Figures, DateTimeOffset At)? _known;

    /// <summary>The figures.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PopulationFigures> GetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_known is { } known && now - known.At < Age)
        {
            return known.Figures;
        }

        PopulationFigures figures = await storage.ReadAsync(
            async stores => new PopulationFigures(await stores.Keys.ReadFiguresAsync()), cancellationToken);
        _known = (figures, now);
        return figures;
    }
}

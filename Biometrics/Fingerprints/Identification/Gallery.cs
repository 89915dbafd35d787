using System.Collections.Concurrent;
using Biometrics.Fingerprints.Matching;

namespace Biometrics.Fingerprints.Identification;

/// <summary>
/// Impressions to search in. A search looks at every impression quickly, on all cores, and compares the most promising exactly.
/// Adding and searching at the same time is not allowed; several searches at the same time are.
/// </summary>
public sealed class Gallery
{
    /// <summary>Share of a large gallery that is compared exactly. Run "search" of 2026-11-22: 100 % gave FMR1000 5.00 %, 10 % 5.00, 5 % 5.04, 3 % 5.09.</summary>
    private const float ExactShare = 0.05f;

    /// <summary>Impressions that are always compared exactly; smaller galleries are searched through.</summary>
    private const int LeastExact = 200;

    /// <summary>Impressions that one core takes at a time.</summary>
    private const int PortionSize = 256;

    private readonly List<string> _names = [];

    private readonly List<FingerprintTemplate> _templates = [];

    /// <summary>Cores that a search takes at most; all of the machine by default.</summary>
    public int MostCores { get; init; } = Environment.ProcessorCount;

    /// <summary>How many impressions there are.</summary>
    public int Count => _names.Count;

    /// <summary>Adds an impression.</summary>
    /// <param name="name">How hits tell it.</param>
    /// <param name="template">The impression.</param>
    public void Add(string name, FingerprintTemplate template)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(template);
        _names.Add(name);
        _templates.Add(template);
    }

    /// <summary>Finds the impressions most like a probe.</summary>
    /// <param name="probe">The impression that is looked for.</param>
    /// <param name="top">How many hits are wanted, at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>At most so many hits, the best first; among equal scores the one added first comes first. Impressions that score 0 are no hits.</returns>
    /// <remarks>Docs/biometrics.md tells how seldom the quick look misses what a search through everything would have found.</remarks>
    public IReadOnlyList<GalleryHit> Search(FingerprintTemplate probe, int top, CancellationToken cancellationToken = default) =>
        Search(probe, top, Math.Max(LeastExact, Math.Max(4 * top, (int)(ExactShare * Count))), cancellationToken);

    /// <summary>Finds the same by comparing everything exactly.</summary>
    /// <param name="probe">The impression that is looked for.</param>
    /// <param name="top">How many hits are wanted, at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IReadOnlyList<GalleryHit> SearchThrough(FingerprintTemplate probe, int top, CancellationToken cancellationToken = default) =>
        Search(probe, top, Count, cancellationToken);

    private List<GalleryHit> Search(FingerprintTemplate probe, int top, int exact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        int[] promising = exact >= Count ? [.. Enumerable.Range(0, Count)] : Promising(probe, exact, cancellationToken);
        float[] scores = new float[promising.Length];
        Portions(promising.Length, index => scores[index] = Matcher.Score(probe, _templates[promising[index]]), cancellationToken);
        return
        [
            .. promising.Zip(scores)
                .Where(hit => hit.Second > 0)
                .OrderByDescending(hit => hit.Second)
                .ThenBy(hit => hit.First)
                .Take(top)
                .Select(hit => new GalleryHit(_names[hit.First], hit.Second)),
        ];
    }

    private int[] Promising(FingerprintTemplate probe, int most, CancellationToken cancellationToken)
    {
        var quick = new QuickScore(probe.Features);
        float[] scores = new float[Count];
        int[] order = new int[Count];
        void Look(int index)
        {
            order[index] = index;
            scores[index] = -quick.Of(_templates[index].Features);
        }

        Portions(Count, Look, cancellationToken);
        Array.Sort(scores, order);
        return order[..most];
    }

    private void Portions(int count, Action<int> each, CancellationToken cancellationToken)
    {
        if (count <= PortionSize || MostCores == 1)
        {
            for (int index = 0; index < count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                each(index);
            }

            return;
        }

        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = MostCores };
        Parallel.ForEach(Partitioner.Create(0, count, PortionSize), options, portion =>
        {
            for (int index = portion.Item1; index < portion.Item2; index++)
            {
                each(index);
            }
        });
    }
}

using Biometrics.Fingerprints.Matching;

namespace Biometrics.Fingerprints.Fusion;

/// <summary>People to search among by all their fingers. Adding and searching at the same time is not allowed.</summary>
public sealed class EncounterGallery
{
    /// <summary>Fingers of the probe, the best ones, by which a person is looked at first.</summary>
    private const int FirstFingers = 2;

    /// <summary>Fused score of the first fingers from which a person is compared by all fingers: one person in ten by chance.</summary>
    private const float Promising = 11.5f;

    private readonly List<(string Name, IReadOnlyDictionary<int, FingerprintTemplate> Prints)> _people = [];

    /// <summary>Adds prints of a person; the same name may be added again with other prints.</summary>
    /// <param name="name">How hits tell it.</param>
    /// <param name="prints">Impressions by finger position.</param>
    public void Add(string name, IReadOnlyDictionary<int, FingerprintTemplate> prints)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(prints);
        _people.Add((name, prints));
    }

    /// <summary>Finds the people most like a probe.</summary>
    /// <param name="probe">Impressions by finger position.</param>
    /// <param name="top">How many hits are wanted, at least 1.</param>
    /// <returns>At most so many hits, the best first. People without a common finger, or unlike in the first fingers compared, are no hits.</returns>
    public IReadOnlyList<(string Name, EncounterScore Score)> Search(IReadOnlyDictionary<int, FingerprintTemplate> probe, int top)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        int[] order = [.. probe.OrderByDescending(print => print.Value.Quality.Score).ThenBy(print => print.Key).Select(print => print.Key)];
        return
        [
            .. _people
                .Where(person => IsPromising(probe, person.Prints, order))
                .Select(person => (person.Name, EncounterMatcher.Compare(probe, person.Prints)))
                .OrderByDescending(hit => hit.Item2.Score)
                .Take(top),
        ];
    }

    private static bool IsPromising(IReadOnlyDictionary<int, FingerprintTemplate> probe, IReadOnlyDictionary<int, FingerprintTemplate> person, int[] order)
    {
        float[] scores = [.. order.Where(person.ContainsKey).Take(FirstFingers).Select(position => Matcher.Score(probe[position], person[position]))];
        return EncounterMatcher.Fuse(scores) >= Promising;
    }
}

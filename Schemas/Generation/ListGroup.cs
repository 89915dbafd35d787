namespace Schemas.Generation;

/// <summary>Lists of codes that can stand in one sample.</summary>
internal sealed class ListGroup
{
    private readonly List<(int Codes, ContentOutline[] Way)> _lists = [];
    private readonly Dictionary<ContentOutline, ContentOutline> _branches = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins a group.</summary>
    /// <param name="codes">How many codes the list has.</param>
    /// <param name="way">The pieces that lead to it.</param>
    public ListGroup(int codes, ContentOutline[] way) => _ = TryAdd(codes, way);

    /// <summary>The most codes that a list of the group has.</summary>
    public int Longest => _lists.Max(list => list.Codes);

    /// <summary>Adds a list unless it wants another branch of a choice than those before it.</summary>
    /// <param name="codes">How many codes the list has.</param>
    /// <param name="way">The pieces that lead to it.</param>
    public bool TryAdd(int codes, ContentOutline[] way)
    {
        var choices = way.Zip(way.Skip(1)).Where(pair => pair.First is ContentOutline.Choice).ToList();
        if (choices.Exists(pair => _branches.TryGetValue(pair.First, out ContentOutline? taken) && !ReferenceEquals(taken, pair.Second)))
        {
            return false;
        }

        choices.ForEach(pair => _branches[pair.First] = pair.Second);
        _lists.Add((codes, way));
        return true;
    }

    /// <summary>The pieces that have to stand for all lists with more than so many codes.</summary>
    public IReadOnlySet<ContentOutline> LongerThan(int codes) =>
        _lists.Where(list => list.Codes > codes).SelectMany(list => list.Way).ToHashSet<ContentOutline>(ReferenceEqualityComparer.Instance);
}

namespace Schemas.Validation.Values;

/// <summary>A piece of a regular expression.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>One character of a set.</summary>
    internal sealed record One(CharacterSet Set) : PatternNode;

    /// <summary>One after the other.</summary>
    internal sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>One of them.</summary>
    internal sealed record Choice(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>Several times; <paramref name="Most"/> is null without an upper bound.</summary>
    internal sealed record Repeat(PatternNode Item, int Least, int? Most) : PatternNode;
}

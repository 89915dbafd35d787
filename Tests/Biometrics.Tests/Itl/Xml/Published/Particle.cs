namespace Biometrics.Tests.Itl.Xml.Published;

/// <summary>A piece of a published content model: an element, a sequence or a choice, and how often it may stand.</summary>
internal sealed record Particle(char Kind, string Name, IReadOnlyList<Particle> Parts, int Least, int Most)
{
    public const char Element = 'e';

    public const char Sequence = '(';

    public const char Choice = '{';

    /// <summary>Whether an element may stand in it, or one for which it substitutes.</summary>
    public bool Holds(string name, PublishedSchema schema) =>
        Kind == Element ? Name == name || schema.Substitutes(name, Name) : Parts.Any(part => part.Holds(name, schema));

    /// <summary>Whether nothing at all may stand for it.</summary>
    public bool MayBeEmpty => Least == 0 || Kind switch
    {
        Element => false,
        Sequence => Parts.All(part => part.MayBeEmpty),
        _ => Parts.Any(part => part.MayBeEmpty),
    };

    /// <summary>How often an element may stand in it at most.</summary>
    public int MostOf(string name, PublishedSchema schema)
    {
        int inside = Kind == Element ? 1 : Parts.Where(part => part.Holds(name, schema)).Max(part => part.MostOf(name, schema));
        return inside == int.MaxValue || Most == int.MaxValue ? int.MaxValue : inside * Most;
    }

    /// <summary>The elements that have to stand where one of it stands: those of a sequence, or those of the alternative that holds it.</summary>
    public IEnumerable<(string Name, int Least)> NeededWith(string name, PublishedSchema schema) => Kind switch
    {
        Element => [(Name, Least)],
        Sequence => Parts.Where(part => part is { Least: > 0, Kind: Element }).Select(part => (part.Name, part.Least)),
        _ => Parts.First(part => part.Holds(name, schema)).NeededWith(name, schema),
    };
}

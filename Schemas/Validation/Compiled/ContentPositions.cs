using System.Xml.Schema;

namespace Schemas.Validation.Compiled;

/// <summary>The places of a content model where an element stands, and which places may follow each.</summary>
internal sealed class ContentPositions(XmlSchemaSet set)
{
    /// <summary>Models beyond this are left to the exact check; those of NIEM have at most a few hundred.</summary>
    private const int Most = 4_000;

    /// <summary>
    /// Copies of a repetition that are written out where the schema bounds it. Messages with more are left to the exact check; writing out a
    /// thousand, each followed by every sibling, took the start of the program longer than all else together.
    /// </summary>
    private const int MostCopies = 16;

    private readonly List<XmlSchemaElement> _elements = [];
    private readonly List<HashSet<int>> _follow = [];

    /// <summary>Whether the model has nothing but elements, sequences and choices, and is not too large.</summary>
    public bool IsUnderstood { get; private set; } = true;

    public XmlSchemaElement ElementOf(int position) => _elements[position];

    public IReadOnlySet<int> FollowOf(int position) => _follow[position];

    public Part Read(XmlSchemaParticle particle)
    {
        bool unbounded = particle.MaxOccurs == decimal.MaxValue;
        if (particle.MinOccurs > Most || (!unbounded && particle.MaxOccurs > Most))
        {
            IsUnderstood = false;
        }

        if (!IsUnderstood || particle.MaxOccurs == 0)
        {
            return Part.Nothing;
        }

        int least = (int)particle.MinOccurs;
        int copies = unbounded ? Math.Max(least, 1) : Math.Min((int)particle.MaxOccurs, Math.Max(least, MostCopies));
        return Repeat(particle, least, copies, unbounded);
    }

    /// <summary>
    /// Writes the copies out one behind the other. Whoever uses some of them may as well use the first ones, so that no copy is ever
    /// skipped: a thousand of them are a thousand steps, not half a million.
    /// </summary>
    private Part Repeat(XmlSchemaParticle particle, int least, int copies, bool isEndless)
    {
        var first = Once(particle);
        var last = first.Last.ToHashSet();
        var before = first;
        for (int copy = 1; copy < copies && IsUnderstood; copy++)
        {
            var next = Once(particle);
            Join(before.Last, next.First);
            if (copy < least && !next.IsOptional)
            {
                last.Clear();
            }

            last.UnionWith(next.Last);
            before = next;
        }

        if (isEndless)
        {
            Join(before.Last, before.First);
        }

        return new Part(least == 0 || first.IsOptional, first.First, last);
    }

    private Part Once(XmlSchemaParticle particle) => particle switch
    {
        XmlSchemaElement element => Place(element),
        XmlSchemaSequence sequence => sequence.Items.Cast<XmlSchemaParticle>().Aggregate(Part.Nothing, (before, item) => Append(before, Read(item))),
        XmlSchemaChoice choice => Either(choice),
        XmlSchemaGroupRef { Particle: { } grouped } => Read(grouped),
        XmlSchemaAll or XmlSchemaAny => NotUnderstood(),
        _ => Part.Nothing,
    };

    private Part NotUnderstood()
    {
        IsUnderstood = false;
        return Part.Nothing;
    }

    private Part Place(XmlSchemaElement element)
    {
        if (_elements.Count == Most)
        {
            return NotUnderstood();
        }

        var declared = element.RefName.IsEmpty ? element : (XmlSchemaElement)set.GlobalElements[element.RefName]!;
        _elements.Add(declared);
        _follow.Add([]);
        var self = new HashSet<int> { _elements.Count - 1 };
        return new Part(false, self, self);
    }

    private Part Either(XmlSchemaChoice choice)
    {
        if (choice.Items.Count == 0)
        {
            return NotUnderstood();
        }

        var parts = choice.Items.Cast<XmlSchemaParticle>().Select(Read).ToList();
        return new Part(
            parts.Exists(part => part.IsOptional),
            parts.SelectMany(part => part.First).ToHashSet(),
            parts.SelectMany(part => part.Last).ToHashSet());
    }

    private Part Append(Part before, Part after)
    {
        Join(before.Last, after.First);
        return new Part(
            before.IsOptional && after.IsOptional,
            before.IsOptional ? before.First.Union(after.First).ToHashSet() : before.First,
            after.IsOptional ? before.Last.Union(after.Last).ToHashSet() : after.Last);
    }

    private void Join(IReadOnlySet<int> from, IReadOnlySet<int> to)
    {
        foreach (int position in from)
        {
            _follow[position].UnionWith(to);
        }
    }

    /// <summary>A piece of a model: whether it may be left out, and the places that it may begin and end with.</summary>
    internal sealed record Part(bool IsOptional, IReadOnlySet<int> First, IReadOnlySet<int> Last)
    {
        public static Part Nothing { get; } = new(true, new HashSet<int>(), new HashSet<int>());
    }
}

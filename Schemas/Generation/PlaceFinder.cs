using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>Finds the shortest way from a message to each type below it, and with it each choice and each list of codes.</summary>
/// <param name="outlines">The content models.</param>
internal sealed class PlaceFinder(SchemaOutlines outlines)
{
    private readonly List<(string Name, IReadOnlySet<ContentOutline> Wanted)> _branches = [];
    private readonly List<(int Codes, ContentOutline[] Way)> _lists = [];
    private readonly HashSet<XmlSchemaType> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(XmlSchemaElement Element, ContentOutline[] Way)> _pending = new();

    /// <summary>Looks at everything below a message.</summary>
    public PlaceFinder Find(XmlSchemaElement root)
    {
        _pending.Enqueue((root, []));
        while (_pending.TryDequeue(out (XmlSchemaElement Element, ContentOutline[] Way) next))
        {
            if (_seen.Add(next.Element.ElementSchemaType!))
            {
                Look(next.Element, next.Way);
            }
        }

        return this;
    }

    /// <summary>Each branch of each choice but the first, with the pieces that have to stand for it.</summary>
    public IEnumerable<(string Name, IReadOnlySet<ContentOutline> Wanted)> Branches() => _branches;

    /// <summary>The lists of codes in groups of those that can stand in one sample, because no two want other branches of one choice.</summary>
    public IEnumerable<ListGroup> Lists()
    {
        var groups = new List<ListGroup>();
        foreach ((int codes, ContentOutline[] way) in _lists.Where(list => list.Codes > 1))
        {
            if (!groups.Exists(group => group.TryAdd(codes, way)))
            {
                groups.Add(new ListGroup(codes, way));
            }
        }

        return groups;
    }

    private void Look(XmlSchemaElement owner, ContentOutline[] wayTo)
    {
        foreach ((ContentOutline.Element place, ContentOutline[] inside) in SchemaOutlines.Places(outlines.Of(owner.ElementSchemaType)))
        {
            ContentOutline[] way = [.. wayTo, .. inside];
            for (int at = 0; at < inside.Length - 1; at++)
            {
                if (inside[at] is ContentOutline.Choice choice && !ReferenceEquals(choice.Items[0], inside[at + 1]))
                {
                    string name = owner.QualifiedName.Name + "-" + place.Declaration.QualifiedName.Name;
                    _branches.Add((name, way.ToHashSet<ContentOutline>(ReferenceEqualityComparer.Instance)));
                }
            }

            if (outlines.Of(place.Declaration.ElementSchemaType) is null)
            {
                _lists.Add((ValueMaker.CodesOf(place.Declaration.ElementSchemaType!).Count, way));
            }
            else
            {
                _pending.Enqueue((place.Declaration, way));
            }
        }
    }
}

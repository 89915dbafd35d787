using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset;

namespace Schemas.Coverage;

/// <summary>Counts what messages show of the schemas: elements, branches of choices, codes, limits. Counts of several runs can be added.</summary>
public sealed class SchemaCoverage
{
    private readonly XmlSchemaSet _set;
    private readonly CoverageMap _map;
    private readonly Dictionary<CoverageItem, long> _seen = [];

    /// <summary>Begins with nothing seen.</summary>
    /// <param name="catalog">The schemas.</param>
    /// <param name="messages">The messages whose schemas count.</param>
    public SchemaCoverage(SchemaCatalog catalog, IEnumerable<XmlQualifiedName> messages)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _set = catalog.Set;
        _map = new CoverageMap(catalog.Set, messages);
    }

    /// <summary>Everything that could be seen.</summary>
    public IReadOnlyCollection<CoverageItem> All => _map.Items;

    /// <summary>How often each was seen.</summary>
    public IReadOnlyDictionary<CoverageItem, long> Seen => _seen;

    /// <summary>What was never seen, sorted.</summary>
    public IEnumerable<CoverageItem> Missing => _map.Items.Where(item => !_seen.ContainsKey(item)).OrderBy(item => item.Kind).ThenBy(item => item.Place, StringComparer.Ordinal);

    /// <summary>Counts a message; elements that its schema does not know are passed over.</summary>
    /// <param name="root">The message element.</param>
    /// <returns>Whether the message is one of those that count.</returns>
    public bool Add(InfosetElement root)
    {
        if (_set.GlobalElements[new XmlQualifiedName(root.Name.LocalName, root.Name.Namespace)] is not XmlSchemaElement declaration
            || !_map.Knows(declaration))
        {
            return false;
        }

        Walk(root, declaration);
        return true;
    }

    /// <summary>Adds what another run saw; what this schema set does not have is left out.</summary>
    /// <param name="seen">The counts of the other run.</param>
    public void Merge(IReadOnlyDictionary<CoverageItem, long> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        foreach ((CoverageItem item, long count) in seen)
        {
            Count(item, count);
        }
    }

    private void Walk(InfosetElement element, XmlSchemaElement declaration)
    {
        if (!element.FirstChild.IsPresent)
        {
            foreach (CoverageItem item in CoverageMap.Shown(declaration.ElementSchemaType!, element.Text))
            {
                Count(item, 1);
            }

            return;
        }

        foreach (InfosetElement child in element.Children)
        {
            if (_map.Find(declaration.ElementSchemaType!, child.Name) is { } place)
            {
                foreach (CoverageItem item in place.Items)
                {
                    Count(item, 1);
                }

                Walk(child, place.Declaration);
            }
        }
    }

    private void Count(CoverageItem item, long count)
    {
        if (_map.Items.Contains(item))
        {
            _seen[item] = _seen.GetValueOrDefault(item) + count;
        }
    }
}

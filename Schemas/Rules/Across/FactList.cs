using Schemas.Infoset;
using Schemas.Rules.Identifiers;

namespace Schemas.Rules.Across;

/// <summary>The facts of a message while it is read.</summary>
internal sealed class FactList(XmlInfoset infoset, FactKeys keys)
{
    // A message names a person, two or three numbers of it, and a few messages; one that names thousands is cut.
    private const int MostFacts = 64;

    private readonly List<MessageFact> _facts = [];

    public IReadOnlyList<MessageFact> All => _facts;

    /// <summary>Adds what an element says, an identification or the identifier itself; nothing where it is absent or empty.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="domain">What its value is.</param>
    /// <param name="element">The element.</param>
    /// <param name="before">What stands before the value, such as the sender.</param>
    public void Add(FactKind kind, string domain, InfosetElement element, string before = "")
    {
        if (element.IsPresent && IdentifierText.Of(element) is { Length: > 0 } text)
        {
            Add(kind, domain, before + text, element);
        }
    }

    /// <summary>Adds a value that stands at an element.</summary>
    public void Add(FactKind kind, string domain, string value, InfosetElement at)
    {
        if (_facts.Count < MostFacts)
        {
            (int line, int column) = infoset.PositionOf(at.Offset);
            _facts.Add(new MessageFact(kind, keys.Of(domain, value), line, column, PathNames.Of(at.Path)));
        }
    }
}

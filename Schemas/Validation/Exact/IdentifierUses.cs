using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset;

namespace Schemas.Validation.Exact;

/// <summary>Where identifiers and references stand, so that a finding can point at the reference that resolves to nothing.</summary>
internal sealed class IdentifierUses
{
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly List<(string Name, InfosetElement At)> _referred = [];

    /// <summary>Notes a value if it is an identifier or references; true when it is an identifier that was there before.</summary>
    public bool Note(XmlSchemaType? type, string value, InfosetElement at)
    {
        switch (type?.Datatype?.TokenizedType)
        {
            case XmlTokenizedType.ID:
                return !_declared.Add(value.Trim());
            case XmlTokenizedType.IDREF:
                _referred.Add((value.Trim(), at));
                return false;
            case XmlTokenizedType.IDREFS:
                _referred.AddRange(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, at)));
                return false;
            default:
                return false;
        }
    }

    /// <summary>The elements with references that resolve to nothing.</summary>
    public IEnumerable<InfosetElement> Unresolved() => _referred.Where(use => !_declared.Contains(use.Name)).Select(use => use.At);
}

using Schemas.Infoset.Names;
using Schemas.Infoset.Reading;

namespace Schemas.Validation.Values;

/// <summary>The identifiers of one document and the references to them.</summary>
internal sealed class IdentifierCheck
{
    private readonly Utf8Index _declared = new();
    private readonly Utf8Index _referred = new();
    private readonly List<byte[]> _sought = [];

    public void Begin()
    {
        _declared.Clear();
        _referred.Clear();
        _sought.Clear();
    }

    /// <summary>Notes an identifier; false when it is no ASCII name or was there before.</summary>
    public bool Declare(ReadOnlySpan<byte> name)
    {
        if (!IsName(name) || _declared.Find(0, name) >= 0)
        {
            return false;
        }

        _declared.Add(0, name);
        return true;
    }

    /// <summary>Notes a reference; false when it is no ASCII name.</summary>
    public bool Refer(ReadOnlySpan<byte> name)
    {
        if (!IsName(name))
        {
            return false;
        }

        if (_referred.Find(0, name) < 0)
        {
            _referred.Add(0, name);
            _sought.Add(name.ToArray());
        }

        return true;
    }

    /// <summary>Whether all references found their identifier, which may come after them.</summary>
    public bool AllResolved() => _sought.TrueForAll(name => _declared.Find(0, name) >= 0);

    private static bool IsName(ReadOnlySpan<byte> name) =>
        name.Length > 0 && XmlCharacters.IsNameStart(name[0]) && name[0] < 0x80
        && name.IndexOfAnyExcept(XmlCharacters.Name) < 0 && !name.Contains((byte)':');
}

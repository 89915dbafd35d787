using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Traditional;

namespace Biometrics.Itl;

/// <summary>One occurrence of a field's content, made of items.</summary>
/// <param name="Bytes">The bytes as they stand in the file, with the separators between the items.</param>
/// <param name="Set">How they are text.</param>
public readonly record struct ItlSubfield(ReadOnlyMemory<byte> Bytes, CharacterSet? Set = null)
{
    /// <summary>The items in order; at least one, possibly empty.</summary>
    public IEnumerable<ItlItem> Items
    {
        get
        {
            CharacterSet? set = Set;
            return ItlSplit.By(ItlSeparator.Unit, Bytes).Select(part => new ItlItem(part, set));
        }
    }

    /// <summary>The text of the item at a place, or an empty string where the subfield ends before it.</summary>
    /// <param name="index">Place of the item, from 0.</param>
    public string ItemText(int index) => Items.ElementAtOrDefault(index).Text;
}

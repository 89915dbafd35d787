using Biometrics.Itl.Traditional;

namespace Biometrics.Itl.CharacterSets;

/// <summary>Reads field 1.015.</summary>
internal static class CharacterSetDirectory
{
    private const int Number = 15;

    /// <summary>The set of a file: the first entry of field 1.015.</summary>
    public static CharacterSet Of(TaggedRecord header)
    {
        if (header.Find(Number) is not ItlField field)
        {
            return CharacterSet.Unspecified;
        }

        ItlSubfield first = field.Subfields.First();
        return ItlText.TryNumber(first.Items.First().Bytes.Span, out int index) ? CharacterSet.Of(index) : CharacterSet.Unspecified;
    }
}

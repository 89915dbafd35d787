using System.Runtime.InteropServices;

namespace Schemas.Validation.Values;

/// <summary>
/// A set of characters: bit n of <paramref name="Ascii"/> stands for the character n. Characters beyond ASCII that are no white space are
/// taken as one: <paramref name="HasOthers"/> says that all of them are certainly in the set, <paramref name="MayHaveOthers"/> that some may be.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CharacterSet(UInt128 Ascii, bool HasOthers, bool MayHaveOthers)
{
    public static CharacterSet Empty => default;

    public static CharacterSet Digits => Range('0', '9') with { MayHaveOthers = true };

    public static CharacterSet Letters => (Range('A', 'Z') | Range('a', 'z')) with { MayHaveOthers = true };

    public static CharacterSet Spaces => Of(' ') | Of('\t') | Of('\n') | Of('\r');

    /// <summary>What the full stop stands for.</summary>
    public static CharacterSet AnyOfLine => ~(Of('\n') | Of('\r'));

    public static CharacterSet Of(char value) => new(UInt128.One << value, false, false);

    public static CharacterSet Range(char low, char high)
    {
        var set = Empty;
        for (int value = low; value <= high; value++)
        {
            set |= Of((char)value);
        }

        return set;
    }

    public static CharacterSet operator |(CharacterSet left, CharacterSet right) =>
        new(left.Ascii | right.Ascii, left.HasOthers || right.HasOthers, left.MayHaveOthers || right.MayHaveOthers);

    public static CharacterSet operator ~(CharacterSet set) => new(~set.Ascii, !set.MayHaveOthers, !set.HasOthers);

    /// <summary>Whether the character of an automaton's column is certainly in the set.</summary>
    public bool Contains(int column) => column switch
    {
        < PatternAutomaton.OthersColumn => ((Ascii >> column) & 1) == 1,
        PatternAutomaton.OthersColumn => HasOthers,
        _ => false,
    };
}

using System.Collections.Frozen;

namespace Gateway.Pdf.Text;

/// <summary>The encoding of the standard fonts: Latin-1 with 27 signs more between 128 and 159.</summary>
/// <remarks>Source: ISO 32000-1, annex D.2.</remarks>
internal static class WinAnsi
{
    /// <summary>The first letter, the space.</summary>
    public const byte First = 32;

    // One sign for each number from 128 on; a full stop stands where the encoding has none.
    private const string From128 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

    private static readonly FrozenDictionary<char, byte> Special = From128
        .Select((sign, i) => (sign, Number: (byte)(128 + i))).Where(one => one.sign != '.').ToFrozenDictionary(one => one.sign, one => one.Number);

    /// <summary>The number of a letter; null where the encoding has none.</summary>
    /// <param name="letter">The letter.</param>
    public static byte? Encode(char letter) => letter switch
    {
        >= ' ' and <= '~' or (>= '\u00A0' and <= 'ÿ' and not '\u00AD') => (byte)letter,
        _ => Special.TryGetValue(letter, out byte number) ? number : null,
    };

    /// <summary>The letter of a number from <see cref="First"/> on.</summary>
    /// <param name="number">The number.</param>
    public static char Decode(byte number) => number is >= 128 and < 160 ? From128[number - 128] : (char)number;
}

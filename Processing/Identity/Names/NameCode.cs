namespace Processing.Identity.Names;

/// <summary>
/// The sound of a name in 30 bits: its first six consonants, letters that are often taken for each other under one sign, five bits each,
/// the first vowel as one sign. <c>MOHAMMED</c> and <c>MUHAMAD</c> have the same code, <c>GONZALEZ</c> and <c>GONZALES</c> too. 0 is no name.
/// </summary>
internal static class NameCode
{
    private const int MostSigns = 6;
    private const int BitsPerSign = 5;
    private const int SignMask = (1 << BitsPerSign) - 1;
    private const int Vowel = 27;

    /// <summary>The version of this function; where it changes, the stored keys have to be made anew.</summary>
    public const int Version = 1;

    /// <summary>The code of one part of a name.</summary>
    /// <param name="part">The part in plain form, without spaces.</param>
    public static int Of(ReadOnlySpan<char> part)
    {
        int code = 0;
        int count = 0;
        int last = 0;
        int at = 0;
        while (at < part.Length && count < MostSigns)
        {
            int length = Sign(part, at, out int sign);
            if (sign == 0 || (sign == Vowel && at > 0))
            {
                last = 0;
            }
            else if (sign != last)
            {
                code = (code << BitsPerSign) | sign;
                count++;
                last = sign;
            }

            at += length;
        }

        return code;
    }

    // The sign at a place, 0 for a silent letter, and how many letters it takes.
    private static int Sign(ReadOnlySpan<char> part, int at, out int sign)
    {
        ReadOnlySpan<char> rest = part[at..];
        if (rest.Length > 1 && Digraph(rest) is (var length, { } letter))
        {
            sign = Number(letter);
            return length;
        }

        char next = rest.Length > 1 ? rest[1] : ' ';
        sign = rest[0] switch
        {
            'A' or 'E' or 'I' or 'O' or 'U' => Vowel,
            'Y' or 'J' => at == 0 ? Number('J') : rest[0] == 'Y' ? Vowel : Number('J'),
            'H' => at == 0 ? Number('H') : 0,
            'C' => Number(next is 'E' or 'I' or 'Y' ? 'S' : 'K'),
            'G' => Number(next is 'E' or 'I' ? 'J' : 'G'),
            'Q' or 'K' => Number('K'),
            'Z' or 'X' or 'S' => Number('S'),
            'V' or 'W' => Number('V'),
            >= 'A' and <= 'Z' => Number(rest[0]),
            _ => 1 + (rest[0] & (SignMask >> 1)),
        };
        return 1;
    }

    private static (int Length, char? Letter) Digraph(ReadOnlySpan<char> rest) => (rest[0], rest[1]) switch
    {
        ('S', 'C') when rest.Length > 2 && rest[2] == 'H' => (3, 'S'),
        ('T', 'C') when rest.Length > 2 && rest[2] == 'H' => (3, 'C'),
        ('S', 'H') or ('Z', 'H') => (2, 'S'),
        ('C', 'H') or ('C', 'Z') => (2, 'C'),
        ('T', 'S') or ('T', 'Z') => (2, 'S'),
        ('K', 'H') or ('C', 'K') or ('Q', 'U') => (2, 'K'),
        ('G', 'H') => (2, 'G'),
        ('P', 'H') => (2, 'F'),
        ('T', 'H') => (2, 'T'),
        ('D', 'Z') or ('D', 'J') => (2, 'J'),
        _ => (1, null),
    };

    private static int Number(char letter) => letter - 'A' + 1;
}

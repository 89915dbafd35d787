namespace Schemas.Infoset.Reading;

/// <summary>Character references and the five entities of XML.</summary>
internal static class Reference
{
    /// <summary>Reads the reference at the beginning of the text, which is an ampersand.</summary>
    /// <param name="text">From the ampersand on.</param>
    /// <param name="codePoint">The character that is meant.</param>
    /// <param name="length">The bytes of the reference with ampersand and semicolon.</param>
    /// <returns>What is wrong with it, or <see cref="InfosetErrorCode.None"/>.</returns>
    public static InfosetErrorCode Read(ReadOnlySpan<byte> text, out int codePoint, out int length)
    {
        codePoint = 0;
        length = 0;
        if (text.Length > 2 && text[1] == '#')
        {
            return ReadNumber(text, out codePoint, out length);
        }

        int end = text[..Math.Min(text.Length, 1_100)].IndexOf((byte)';');
        if (end < 2 || text[1..end].IndexOfAnyExcept(XmlCharacters.Name) >= 0 || !XmlCharacters.IsNameStart(text[1]))
        {
            return InfosetErrorCode.ReferenceMalformed;
        }

        length = end + 1;
        codePoint = Entity(text[1..end]);
        return codePoint == 0 ? InfosetErrorCode.EntityUndeclared : InfosetErrorCode.None;
    }

    private static int Entity(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("amp"u8) => '&',
        _ when name.SequenceEqual("lt"u8) => '<',
        _ when name.SequenceEqual("gt"u8) => '>',
        _ when name.SequenceEqual("quot"u8) => '"',
        _ when name.SequenceEqual("apos"u8) => '\'',
        _ => 0,
    };

    private static InfosetErrorCode ReadNumber(ReadOnlySpan<byte> text, out int codePoint, out int length)
    {
        bool hexadecimal = text[2] == 'x';
        int at = hexadecimal ? 3 : 2;
        int first = at;
        codePoint = 0;
        length = 0;
        for (; at < text.Length && text[at] != ';'; at++)
        {
            int digit = Digit(text[at], hexadecimal);
            if (digit < 0)
            {
                return InfosetErrorCode.ReferenceMalformed;
            }

            codePoint = Math.Min((codePoint * (hexadecimal ? 16 : 10)) + digit, 0x110000);
        }

        if (at == first || at == text.Length)
        {
            return InfosetErrorCode.ReferenceMalformed;
        }

        length = at + 1;
        return XmlCharacters.IsCharacter(codePoint) ? InfosetErrorCode.None : InfosetErrorCode.CharacterReferenceForbidden;
    }

    private static int Digit(byte value, bool hexadecimal) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' when hexadecimal => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' when hexadecimal => value - 'A' + 10,
        _ => -1,
    };
}

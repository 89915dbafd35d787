using System.Buffers;
using System.Text;

namespace Schemas.Infoset.Reading;

/// <content>Names and single characters.</content>
internal ref partial struct InfosetParser
{
    /// <summary>
    /// Reads the characters of a name and gives its bytes. How it begins and where its colon stands is left to <see cref="CheckName"/>,
    /// which names that were seen before in the document do not need.
    /// </summary>
    private int ReadName()
    {
        int length = NameLength();
        if (length > _limits.NameBytes)
        {
            Fail(InfosetErrorCode.NameTooLong, _at, $"A name is longer than {_limits.NameBytes} bytes");
        }

        if (length == 0)
        {
            Fail(InfosetErrorCode.NameMalformed, _at, "A name is expected here");
        }

        _at = unchecked(_at + length);
        return length;
    }

    /// <summary>Checks that a name has at most one colon, which stands between two parts that could each be a name.</summary>
    private readonly void CheckName(int from, int length)
    {
        var name = _document.Slice(from, length);
        int colon = name.IndexOf((byte)':');
        CheckPart(colon < 0 ? name : name[..colon], from);
        if (colon >= 0)
        {
            CheckPart(name[(colon + 1)..], from + colon + 1);
        }
    }

    /// <summary>How many bytes from here on are name characters.</summary>
    private readonly int NameLength()
    {
        int length = 0;
        while (true)
        {
            var rest = _document[(_at + length)..];
            int ascii = rest.IndexOfAnyExcept(XmlCharacters.Name);
            if (ascii < 0)
            {
                FailAtEnd();
            }

            length += ascii;
            if (rest[ascii] < 0x80)
            {
                return length;
            }

            int at = _at + length;
            int codePoint = CodePointAt(at, out int bytes);
            if (!XmlCharacters.IsNameCharacter(codePoint))
            {
                Fail(InfosetErrorCode.NameMalformed, at, "A name has a character that names do not have");
            }

            length += bytes;
        }
    }

    private readonly void CheckPart(ReadOnlySpan<byte> part, int offset)
    {
        if (part.IsEmpty)
        {
            Fail(InfosetErrorCode.NameMalformed, offset, "A name is expected here");
        }

        if (part[0] < 0x80 ? !XmlCharacters.IsNameStart(part[0]) : !XmlCharacters.IsNameStart(CodePointAt(offset, out _)))
        {
            Fail(InfosetErrorCode.NameMalformed, offset, "A name begins with a character that no name begins with");
        }

        if (part.Contains((byte)':'))
        {
            Fail(InfosetErrorCode.NameMalformed, offset, "A name has more than one colon");
        }
    }

    /// <summary>Decodes one character beyond ASCII and checks that XML allows it.</summary>
    private readonly int CodePointAt(int offset, out int bytes)
    {
        if (Rune.DecodeFromUtf8(_document[offset..], out var rune, out bytes) != OperationStatus.Done)
        {
            Fail(InfosetErrorCode.EncodingInvalid, offset, "The bytes are not UTF-8");
        }

        if (rune.Value is 0xFFFE or 0xFFFF)
        {
            FailCharacter(offset);
        }

        return rune.Value;
    }

    /// <summary>Steps over characters beyond ASCII.</summary>
    private void SkipNotAscii()
    {
        while (_at < _document.Length && _document[_at] >= 0x80)
        {
            CodePointAt(_at, out int bytes);
            _at += bytes;
        }
    }

    /// <summary>Checks that the byte here may begin a character of a document.</summary>
    private readonly void CheckCharacter()
    {
        byte value = _document[_at];
        if (value >= 0x80)
        {
            CodePointAt(_at, out _);
        }
        else if (!XmlCharacters.IsCharacter(value))
        {
            FailCharacter(_at);
        }
    }

    private readonly void FailCharacter(int offset) =>
        Fail(InfosetErrorCode.CharacterForbidden, offset, "XML does not allow this character");
}

using System.Buffers;

namespace Schemas.Infoset.Reading;

/// <content>Character data, CDATA sections and references.</content>
internal ref partial struct InfosetParser
{
    /// <summary>Reads up to the next less-than sign.</summary>
    private void ReadText()
    {
        int from = _at;
        int spaces = SkipSpace();
        if (_at == _document.Length)
        {
            FailAtEnd();
        }

        ref var element = ref _tables.Element(_open);
        if (spaces > 0)
        {
            element.Flags |= ElementFlags.Space;
        }

        if (_document[_at] == '<')
        {
            return;
        }

        CountRun(ElementFlags.Text);
        if (!SkipBase64(ref element))
        {
            element.Flags |= ElementFlags.NotBase64;
            SkipAnyText(ref element, from);
            if (_at - from > _limits.TextBytes)
            {
                FailTextTooLong(from);
            }
        }
    }

    /// <summary>
    /// Steps over letters of base64, white space and padding, of which images are made: one vector pass that makes all other checks needless.
    /// False when the text has anything else; then the position is where the other checks have to begin.
    /// </summary>
    private bool SkipBase64(ref ElementRow element)
    {
        int length = _document[_at..].IndexOfAnyExcept(XmlCharacters.Base64);
        _at = length < 0 ? _document.Length : _at + length;
        if (_at < _document.Length && XmlCharacters.IsSpace(_document[_at]))
        {
            element.Flags |= ElementFlags.Space;
            length = _document[_at..].IndexOfAnyExcept(XmlCharacters.Base64OrSpace);
            _at = length < 0 ? _document.Length : _at + length;
        }

        while (_at < _document.Length && _document[_at] == '=')
        {
            _at++;
            element.Flags |= SkipSpace() > 0 ? ElementFlags.Space : ElementFlags.None;
        }

        return _at < _document.Length && _document[_at] == '<';
    }

    private void SkipAnyText(ref ElementRow element, int from)
    {
        while (true)
        {
            Advance(XmlCharacters.PlainText);
            switch (_document[_at])
            {
                case (byte)'<':
                    return;
                case (byte)'&':
                    element.Flags |= ElementFlags.Reference;
                    ReadReference();
                    break;
                case (byte)'>':
                    CheckCdataEnd(from);
                    _at++;
                    break;
                case >= 0x80:
                    element.Flags |= ElementFlags.NotAscii;
                    SkipNotAscii();
                    break;
                default:
                    FailCharacter(_at);
                    break;
            }
        }
    }

    /// <summary>Steps to the first byte that is not in the class, which must come before the document ends.</summary>
    private void Advance(SearchValues<byte> plain)
    {
        int length = _document[_at..].IndexOfAnyExcept(plain);
        if (length < 0)
        {
            FailAtEnd();
        }

        _at += length;
    }

    private readonly void CheckCdataEnd(int from)
    {
        if (_at - from >= 2 && _document[_at - 1] == ']' && _document[_at - 2] == ']')
        {
            Fail(InfosetErrorCode.CdataEndInText, _at - 2, "The end mark of a CDATA section stands in text");
        }
    }

    private void ReadReference()
    {
        var wrong = Reference.Read(_document[_at..], out _, out int length);
        switch (wrong)
        {
            case InfosetErrorCode.None:
                _at += length;
                break;
            case InfosetErrorCode.EntityUndeclared:
                Fail(wrong, _at, "A reference names an entity other than the five of XML");
                break;
            case InfosetErrorCode.CharacterReferenceForbidden:
                Fail(wrong, _at, "A character reference stands for what is no XML character");
                break;
            default:
                Fail(wrong, _at, "An ampersand begins no reference");
                break;
        }
    }

    private void ReadCdata()
    {
        int from = _at;
        _at += "<![CDATA["u8.Length;
        while (true)
        {
            Advance(XmlCharacters.PlainCdata);
            byte value = _document[_at];
            if (value >= 0x80)
            {
                SkipNotAscii();
            }
            else if (value != ']')
            {
                FailCharacter(_at);
            }
            else if (_document[_at..].StartsWith("]]>"u8))
            {
                break;
            }
            else
            {
                _at++;
            }
        }

        _at += 3;
        _tables.Element(_open).Flags |= ElementFlags.NotBase64 | ElementFlags.NotAscii;
        if (_at - from > _limits.TextBytes)
        {
            FailTextTooLong(from);
        }
    }

    private readonly void FailTextTooLong(int offset) =>
        Fail(InfosetErrorCode.TextTooLong, offset, $"The text of an element is longer than {_limits.TextBytes} bytes");
}

namespace Schemas.Infoset.Reading;

/// <content>The XML declaration, comments and processing instructions.</content>
internal ref partial struct InfosetParser
{
    private void ReadComment()
    {
        int from = _at;
        _at += "<!--"u8.Length;
        while (true)
        {
            Advance(XmlCharacters.PlainComment);
            byte value = _document[_at];
            if (value >= 0x80)
            {
                SkipNotAscii();
            }
            else if (value != '-')
            {
                FailCharacter(_at);
            }
            else if (Peek(1) == '-')
            {
                break;
            }
            else
            {
                _at++;
            }
        }

        if (Peek(2) != '>')
        {
            Fail(InfosetErrorCode.CommentMalformed, from, "A comment has two hyphens inside");
        }

        _at += 3;
    }

    private void ReadInstruction()
    {
        int from = _at;
        if (!_limits.AllowProcessingInstructions)
        {
            Fail(InfosetErrorCode.InstructionForbidden, from, "A processing instruction is not allowed");
        }

        _at += 2;
        int length = ReadName();
        CheckName(_at - length, length);
        var target = _document.Slice(_at - length, length);
        if (target.Contains((byte)':') || (length == 3 && target[0] is (byte)'x' or (byte)'X' && IsXml(target)))
        {
            Fail(InfosetErrorCode.InstructionMalformed, from, "A processing instruction has a reserved or qualified target");
        }

        if (SkipSpace() == 0 && (Peek(0) != '?' || Peek(1) != '>'))
        {
            Fail(InfosetErrorCode.InstructionMalformed, _at, "White space is missing after the target of a processing instruction");
        }

        SkipInstructionText();
    }

    private static bool IsXml(ReadOnlySpan<byte> target) =>
        (target[0] | 0x20) == 'x' && (target[1] | 0x20) == 'm' && (target[2] | 0x20) == 'l';

    private void SkipInstructionText()
    {
        while (true)
        {
            Advance(XmlCharacters.PlainInstruction);
            byte value = _document[_at];
            if (value >= 0x80)
            {
                SkipNotAscii();
            }
            else if (value != '?')
            {
                FailCharacter(_at);
            }
            else if (Peek(1) == '>')
            {
                _at += 2;
                return;
            }
            else
            {
                _at++;
            }
        }
    }

    /// <summary>Production [23], if the document begins with it: version, then optionally encoding, then optionally standalone.</summary>
    private void ReadDeclaration(DeclaredEncoding declared)
    {
        if (!_document.StartsWith("<?xml"u8) || _document.Length < 6 || !XmlCharacters.IsSpace(_document[5]))
        {
            return;
        }

        _at = 5;
        if (!TryReadPseudoAttribute("version"u8, out var version))
        {
            FailDeclaration();
        }

        if (!version.SequenceEqual("1.0"u8))
        {
            Fail(InfosetErrorCode.VersionUnsupported, _at, "Only XML 1.0 can be read");
        }

        if (TryReadPseudoAttribute("encoding"u8, out var encoding))
        {
            CheckEncoding(encoding, declared);
        }

        if (TryReadPseudoAttribute("standalone"u8, out var alone) && !alone.SequenceEqual("yes"u8) && !alone.SequenceEqual("no"u8))
        {
            FailDeclaration();
        }

        SkipSpace();
        if (!_document[_at..].StartsWith("?>"u8))
        {
            FailDeclaration();
        }

        _at += 2;
    }

    private bool TryReadPseudoAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        int from = _at;
        if (SkipSpace() == 0 || !_document[_at..].StartsWith(name))
        {
            _at = from;
            return false;
        }

        _at += name.Length;
        SkipSpace();
        if (Peek(0) != '=')
        {
            FailDeclaration();
        }

        _at++;
        SkipSpace();
        byte quote = Peek(0);
        int length = quote is (byte)'"' or (byte)'\'' ? _document[(_at + 1)..].IndexOf(quote) : -1;
        if (length <= 0)
        {
            FailDeclaration();
        }

        value = _document.Slice(_at + 1, length);
        _at += length + 2;
        return true;
    }

    private readonly void CheckEncoding(ReadOnlySpan<byte> name, DeclaredEncoding declared)
    {
        bool utf8 = System.Text.Ascii.EqualsIgnoreCase(name, "utf-8"u8);
        bool utf16 = System.Text.Ascii.EqualsIgnoreCase(name, "utf-16"u8);
        if (declared == DeclaredEncoding.Overridden)
        {
            return;
        }

        if (!utf8 && !utf16)
        {
            Fail(InfosetErrorCode.EncodingUnsupported, _at, "The encoding is neither UTF-8 nor UTF-16");
        }

        if (utf16 != (declared == DeclaredEncoding.Utf16))
        {
            Fail(InfosetErrorCode.EncodingMismatch, _at, "The declared encoding is not the one that the bytes are in");
        }
    }

    private readonly void FailDeclaration() =>
        Fail(InfosetErrorCode.DeclarationMalformed, _at, "The XML declaration is not written as it must be");
}

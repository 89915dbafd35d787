using Schemas.Infoset.Names;

namespace Schemas.Infoset.Reading;

/// <content>Start tags, end tags and attributes.</content>
internal ref partial struct InfosetParser
{
    private void ReadStartTag()
    {
        ref var element = ref OpenElement();
        _at = unchecked(_at + 1); // a document has fewer bytes than an int counts, here and below
        element.NameLength = (ushort)ReadName();
        bool empty = false;
        if (_at < _document.Length && _document[_at] == '>')
        {
            _at = unchecked(_at + 1);
        }
        else
        {
            empty = ReadAttributes(ref element);
        }

        element.Symbol = Resolve(element.Offset + 1, element.NameLength, false);
        if (element.AttributeCount > 0)
        {
            ResolveAttributes(ref element);
        }

        element.ContentOffset = _at;
        if (_tables.Symbols.UnknownNames > _limits.UnknownNamesPerDocument)
        {
            Fail(InfosetErrorCode.UnknownNamesTooMany, element.Offset, $"The document has more than {_limits.UnknownNamesPerDocument} names that no schema knows");
        }

        if (empty)
        {
            CloseElement(ref element, _at);
        }
    }

    /// <summary>Adds a row; the reference is good until the next row is added.</summary>
    private ref ElementRow OpenElement()
    {
        if (_depth >= _limits.DepthLevels)
        {
            Fail(InfosetErrorCode.DepthTooGreat, _at, $"The document has more than {_limits.DepthLevels} levels");
        }

        if (_tables.ElementCount >= _limits.ElementsPerDocument)
        {
            Fail(InfosetErrorCode.ElementsTooMany, _at, $"The document has more than {_limits.ElementsPerDocument} elements");
        }

        int row = _tables.AddElement();
        if (_open >= 0)
        {
            _tables.Element(_open).Flags |= ElementFlags.Children;
        }

        ref var element = ref _tables.Element(row);
        element = default;
        element.Parent = _open;
        element.Offset = _at;
        element.AttributeStart = _tables.AttributeCount;
        element.DeclarationStart = _tables.Scope.Count;
        _open = row;
        _runs[unchecked(++_depth)] = 0;
        return ref element;
    }

    /// <summary>Reads the rest of the start tag; true when it is an empty-element tag.</summary>
    private bool ReadAttributes(ref ElementRow element)
    {
        while (true)
        {
            int spaces = SkipSpace();
            byte value = Peek(0);
            if (value == '>')
            {
                _at++;
                return false;
            }

            if (value == '/')
            {
                if (Peek(1) != '>')
                {
                    Fail(InfosetErrorCode.MarkupMalformed, _at, "A slash stands in a start tag without ending it");
                }

                _at += 2;
                return true;
            }

            CheckCharacter();
            if (spaces == 0)
            {
                Fail(InfosetErrorCode.MarkupMalformed, _at, "White space is missing before an attribute");
            }

            ReadAttribute(ref element);
        }
    }

    private void ReadAttribute(ref ElementRow element)
    {
        int nameOffset = _at;
        int nameLength = ReadName();
        SkipSpace();
        if (Peek(0) != '=')
        {
            Fail(InfosetErrorCode.AttributeMalformed, _at, "An attribute has no equals sign");
        }

        _at++;
        SkipSpace();
        int valueOffset = _at + 1;
        bool encoded = ReadValue();
        int valueLength = _at - 1 - valueOffset;
        if (valueLength > _limits.AttributeValueBytes)
        {
            Fail(InfosetErrorCode.AttributeValueTooLong, nameOffset, $"An attribute value is longer than {_limits.AttributeValueBytes} bytes");
        }

        if (_tables.AttributeCount + _tables.Scope.Count >= _limits.AttributesPerDocument)
        {
            Fail(InfosetErrorCode.AttributesInDocumentTooMany, nameOffset, $"The document has more than {_limits.AttributesPerDocument} attributes");
        }

        var name = _document.Slice(nameOffset, nameLength);
        if (name.StartsWith("xmlns"u8) && (nameLength == 5 || name[5] == ':'))
        {
            AddDeclaration(ref element, nameOffset, nameLength, _document.Slice(valueOffset, valueLength), encoded);
            return;
        }

        if (++element.AttributeCount > _limits.AttributesPerElement)
        {
            Fail(InfosetErrorCode.AttributesTooMany, nameOffset, $"An element has more than {_limits.AttributesPerElement} attributes");
        }

        _tables.AddAttribute() = new AttributeRow
        {
            NameOffset = nameOffset,
            NameLength = nameLength,
            ValueOffset = valueOffset,
            ValueLength = valueLength,
            Encoded = encoded,
        };
    }

    /// <summary>Steps over a quoted value; true when it has references, or line ends and tabs.</summary>
    private bool ReadValue()
    {
        byte quote = Peek(0);
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            Fail(InfosetErrorCode.AttributeMalformed, _at, "An attribute value has no quotes");
        }

        bool encoded = false;
        _at++;
        while (true)
        {
            Advance(XmlCharacters.PlainValue);
            byte value = _document[_at];
            switch (value)
            {
                case (byte)'"' or (byte)'\'':
                    _at++;
                    if (value == quote)
                    {
                        return encoded;
                    }

                    break;
                case (byte)'&':
                    encoded = true;
                    ReadReference();
                    break;
                case (byte)'\t' or (byte)'\n' or (byte)'\r':
                    encoded = true;
                    _at++;
                    break;
                case (byte)'<':
                    Fail(InfosetErrorCode.AttributeMalformed, _at, "A less-than sign stands in an attribute value");
                    break;
                case >= 0x80:
                    SkipNotAscii();
                    break;
                default:
                    FailCharacter(_at);
                    break;
            }
        }
    }

    private void AddDeclaration(ref ElementRow element, int nameOffset, int nameLength, ReadOnlySpan<byte> value, bool encoded)
    {
        CheckName(nameOffset, nameLength);
        var prefix = nameLength == 5 ? default : _document.Slice(nameOffset + 6, nameLength - 6);
        int space = _tables.Symbols.Namespace(encoded ? TextDecoder.Value(value) : value);
        CheckDeclaration(prefix, space, nameOffset);
        for (int row = element.DeclarationStart; row < _tables.Scope.Count; row++)
        {
            ref var other = ref _tables.Scope.Rows[row];
            if (_document.Slice(other.PrefixOffset, other.PrefixLength).SequenceEqual(prefix))
            {
                Fail(InfosetErrorCode.AttributeDuplicate, nameOffset, "An element declares a prefix twice");
            }
        }

        _tables.Scope.Declare(_document, prefix.IsEmpty ? 0 : nameOffset + 6, prefix.Length, space);
        if (++element.DeclarationCount > _limits.NamespaceDeclarationsPerElement)
        {
            Fail(InfosetErrorCode.NamespaceDeclarationsTooMany, nameOffset, $"An element has more than {_limits.NamespaceDeclarationsPerElement} namespace declarations");
        }

        if (_tables.Scope.InScope > _limits.NamespaceDeclarationsInScope)
        {
            Fail(InfosetErrorCode.NamespacesInScopeTooMany, nameOffset, $"More than {_limits.NamespaceDeclarationsInScope} namespace declarations are in scope");
        }
    }

    private readonly void CheckDeclaration(ReadOnlySpan<byte> prefix, int space, int offset)
    {
        bool isXml = prefix.SequenceEqual("xml"u8);
        bool forbidden = prefix.SequenceEqual("xmlns"u8)
            || isXml != (space == SymbolTable.XmlNamespace)
            || space == SymbolTable.XmlnsNamespace
            || (space == SymbolTable.NoNamespace && !prefix.IsEmpty);
        if (forbidden)
        {
            Fail(InfosetErrorCode.NamespaceDeclarationForbidden, offset, "A reserved prefix or namespace is declared, or a prefix for no namespace");
        }
    }

    /// <summary>Finds the expanded names of the attributes, after all declarations of the tag are known.</summary>
    private readonly void ResolveAttributes(ref ElementRow element)
    {
        for (int i = 0; i < element.AttributeCount; i++)
        {
            ref var attribute = ref _tables.Attribute(element.AttributeStart + i);
            attribute.Symbol = Resolve(attribute.NameOffset, attribute.NameLength, true);
            for (int j = 0; j < i; j++)
            {
                if (_tables.Attribute(element.AttributeStart + j).Symbol == attribute.Symbol)
                {
                    Fail(InfosetErrorCode.AttributeDuplicate, attribute.NameOffset, "An element has two attributes of the same name");
                }
            }

            if (_tables.Symbols.NamespaceOfName(attribute.Symbol) == SymbolTable.SchemaInstanceNamespace)
            {
                element.Flags |= ElementFlags.SchemaInstance;
            }
        }
    }

    private readonly int Resolve(int offset, int length, bool isAttribute)
    {
        var name = _document.Slice(offset, length);
        int symbol = _tables.Scope.Recall(name, isAttribute);
        return symbol >= 0 ? symbol : ResolveNew(offset, name, isAttribute);
    }

    private readonly int ResolveNew(int offset, ReadOnlySpan<byte> name, bool isAttribute)
    {
        CheckName(offset, name.Length);
        int symbol = _tables.Scope.Resolve(_document, name, isAttribute);
        if (symbol < 0)
        {
            Fail(InfosetErrorCode.PrefixUndeclared, offset, "A prefix has no namespace");
        }

        return symbol;
    }

    private void ReadEndTag()
    {
        ref var element = ref _tables.Element(_open);
        int end = _at;
        var name = _document.Slice(element.Offset + 1, element.NameLength);
        _at = unchecked(_at + 2);
        if (!_document[_at..].StartsWith(name))
        {
            FailEndTag(end);
        }

        _at = unchecked(_at + name.Length);
        if (Peek(0) != '>')
        {
            SkipSpace();
            if (Peek(0) != '>')
            {
                FailEndTag(end);
            }
        }

        _at = unchecked(_at + 1);
        CloseElement(ref element, end);
    }

    private readonly void FailEndTag(int offset)
    {
        if (_document[offset..].IndexOf((byte)'>') < 0)
        {
            FailAtEnd();
        }

        Fail(InfosetErrorCode.EndTagMismatch, offset, "The end tag does not close the element that is open");
    }

    private void CloseElement(ref ElementRow element, int contentEnd)
    {
        element.ContentEnd = contentEnd;
        element.End = _at;
        element.SubtreeEnd = _tables.ElementCount;
        if ((element.Flags & (ElementFlags.Children | ElementFlags.NotBase64)) == ElementFlags.NotBase64
            && contentEnd - element.ContentOffset > _limits.TextBytes)
        {
            FailTextTooLong(element.ContentOffset);
        }

        if (element.Symbol == SymbolTable.XopInclude)
        {
            ReadInclude(ref element);
        }

        if (element.Flags.HasAny(ElementFlags.Part))
        {
            CheckPart(ref element);
        }

        _tables.Scope.Close(element.DeclarationCount);
        _open = element.Parent;
        _depth--;
    }
}

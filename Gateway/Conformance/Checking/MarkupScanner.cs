namespace Gateway.Conformance.Checking;

/// <summary>Walks a document byte by byte and says what is markup and what is content. Takes documents that are not well-formed as they come.</summary>
internal struct MarkupScanner
{
    private State _state;
    private int _at;
    private int _wordStart;
    private byte _quote;

    private enum State
    {
        Text,
        Tag,
        Name,
        Value,
        Comment,
        Data,
    }

    /// <summary>Goes on to an offset that is not before the last one.</summary>
    public void SkipTo(ReadOnlySpan<byte> document, int offset)
    {
        while (_at < offset)
        {
            if (_state == State.Text)
            {
                // Text is most of a document, and an image nearly all of it.
                int length = document[_at..offset].IndexOf((byte)'<');
                _at = length < 0 ? offset : _at + length;
                if (_at == offset)
                {
                    return;
                }
            }

            Step(document, _at);
        }
    }

    /// <summary>Takes the byte at an offset; true where it is markup.</summary>
    public bool Step(ReadOnlySpan<byte> document, int offset)
    {
        _at = offset + 1;
        byte sign = document[offset];
        switch (_state)
        {
            case State.Text:
                return BeginMarkup(document, offset, sign);
            case State.Comment:
                return EndAt(document, offset, "-->"u8, sign);
            case State.Data:
                return EndAt(document, offset, "]]>"u8, sign);
            case State.Value:
                return StepValue(document, sign);
            default:
                StepTag(document, offset, sign);
                return true;
        }
    }

    private bool BeginMarkup(ReadOnlySpan<byte> document, int offset, byte sign)
    {
        if (sign != '<')
        {
            return false;
        }

        var rest = document[offset..];
        _state = rest.StartsWith("<!--"u8) ? State.Comment : rest.StartsWith("<![CDATA["u8) ? State.Data : State.Tag;
        return true;
    }

    private bool EndAt(ReadOnlySpan<byte> document, int offset, ReadOnlySpan<byte> mark, byte sign)
    {
        bool ends = sign == '>' && offset >= 2 && document[(offset - 2)..(offset + 1)].SequenceEqual(mark);
        _state = ends ? State.Text : _state;
        return ends;
    }

    private bool StepValue(ReadOnlySpan<byte> document, byte sign)
    {
        if (sign == _quote)
        {
            _state = State.Tag;
            return true;
        }

        return document[_wordStart..].StartsWith("xmlns"u8);
    }

    private void StepTag(ReadOnlySpan<byte> document, int offset, byte sign)
    {
        bool isSpace = sign is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
        if (sign == '>')
        {
            _state = State.Text;
        }
        else if (sign is (byte)'"' or (byte)'\'')
        {
            _quote = sign;
            _state = State.Value;
        }
        else if (isSpace)
        {
            _state = State.Tag;
        }
        else if (_state == State.Tag)
        {
            _wordStart = sign == '=' ? _wordStart : offset;
            _state = document[offset] == '=' ? State.Tag : State.Name;
        }
    }
}

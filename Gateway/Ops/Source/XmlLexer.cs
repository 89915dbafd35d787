namespace Gateway.Ops.Source;

/// <summary>
/// Cuts text into tokens for colouring. Invalid messages are shown too, so it takes anything: the tokens always cover the whole text in
/// order, and nothing is ever refused.
/// </summary>
internal ref struct XmlLexer(string text)
{
    private readonly List<XmlToken> _tokens = [];
    private int _position;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any text.</param>
    public static List<XmlToken> Read(string text)
    {
        XmlLexer lexer = new(text);
        while (lexer._position < text.Length)
        {
            lexer.ReadOne();
        }

        return lexer._tokens;
    }

    private void ReadOne()
    {
        ReadOnlySpan<char> rest = text.AsSpan(_position);
        if (rest[0] != '<')
        {
            Take(Until(rest, "<", 0), XmlTokenKind.Text);
        }
        else if (rest.StartsWith("<!--"))
        {
            Take(Behind(rest, "-->"), XmlTokenKind.Aside);
        }
        else if (rest.StartsWith("<![CDATA["))
        {
            Take(Behind(rest, "]]>"), XmlTokenKind.Aside);
        }
        else if (rest.StartsWith("<?"))
        {
            Take(Behind(rest, "?>"), XmlTokenKind.Aside);
        }
        else if (rest.StartsWith("<!"))
        {
            Take(Behind(rest, ">"), XmlTokenKind.Aside);
        }
        else
        {
            ReadTag(rest.StartsWith("</"));
        }
    }

    private void ReadTag(bool isEnd)
    {
        Take(isEnd ? 2 : 1, isEnd ? XmlTokenKind.OpenEnd : XmlTokenKind.Open);
        Take(NameLength(text.AsSpan(_position)), XmlTokenKind.Name);
        while (_position < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(_position);
            if (rest[0] == '<')
            {
                return; // a tag that was never closed
            }

            if (rest[0] == '>' || rest.StartsWith("/>"))
            {
                Take(rest[0] == '>' ? 1 : 2, rest[0] == '>' ? XmlTokenKind.Close : XmlTokenKind.CloseEmpty);
                return;
            }

            ReadInTag(rest);
        }
    }

    private void ReadInTag(ReadOnlySpan<char> rest)
    {
        int name = NameLength(rest);
        if (name > 0)
        {
            Take(name, XmlTokenKind.AttributeName);
        }
        else if (rest[0] is '"' or '\'')
        {
            Take(Math.Min(rest.Length, Until(rest, rest[..1], 1) + 1), XmlTokenKind.AttributeValue);
        }
        else
        {
            Take(1, XmlTokenKind.Filling);
        }
    }

    private void Take(int length, XmlTokenKind kind)
    {
        if (length > 0)
        {
            _tokens.Add(new(_position, _position + length, kind));
            _position += length;
        }
    }

    private static int NameLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is ':' or '_' or '-' or '.' || char.IsSurrogate(rest[length])))
        {
            length++;
        }

        return length;
    }

    private static int Until(ReadOnlySpan<char> rest, ReadOnlySpan<char> end, int from)
    {
        int place = rest[from..].IndexOf(end, StringComparison.Ordinal);
        return place < 0 ? rest.Length : from + place;
    }

    private static int Behind(ReadOnlySpan<char> rest, ReadOnlySpan<char> end) =>
        Math.Min(rest.Length, Until(rest, end, 0) + end.Length);
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Schemas.Validation.Values;

/// <summary>Reads the regular expressions of pattern facets, as far as the specification and the framework agree on them.</summary>
/// <remarks>
/// Source: XML Schema part 2, appendix F. Sets are cut to the characters on which both agree; categories, subtraction and anchors are
/// not read at all.
/// </remarks>
internal sealed class PatternReader
{
    private readonly string _text;
    private int _at;

    private PatternReader(string text)
    {
        _text = text;
    }

    /// <summary>The expression, or null when it has something that is not read here.</summary>
    public static PatternNode? TryRead(string text)
    {
        try
        {
            var reader = new PatternReader(text);
            var node = reader.ReadChoice();
            return reader._at == text.Length ? node : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private PatternNode ReadChoice()
    {
        var items = new List<PatternNode> { ReadSequence() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            items.Add(ReadSequence());
        }

        return items.Count == 1 ? items[0] : new PatternNode.Choice(items);
    }

    private PatternNode.Sequence ReadSequence()
    {
        var items = new List<PatternNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
        {
            items.Add(ReadQuantity(ReadAtom()));
        }

        return new PatternNode.Sequence(items);
    }

    private PatternNode ReadAtom()
    {
        char first = Next();
        switch (first)
        {
            case '(':
                if (_at < _text.Length && _text[_at] == '?')
                {
                    Refuse();
                }

                var inner = ReadChoice();
                if (Next() != ')')
                {
                    Refuse();
                }

                return inner;
            case '[':
                return new PatternNode.One(ReadClass());
            case '.':
                return new PatternNode.One(CharacterSet.AnyOfLine);
            case '\\':
                return new PatternNode.One(ReadEscape());
            case '^' or '$' or '*' or '+' or '?' or '{' or '}' or ')' or ']':
                Refuse();
                break;
        }

        return new PatternNode.One(CharacterSet.Of(Ascii(first)));
    }

    private PatternNode ReadQuantity(PatternNode item)
    {
        if (_at == _text.Length)
        {
            return item;
        }

        switch (_text[_at])
        {
            case '?':
                return Quantified(item, 0, 1);
            case '*':
                return Quantified(item, 0, null);
            case '+':
                return Quantified(item, 1, null);
            case '{':
                return ReadRange(item);
            default:
                return item;
        }
    }

    private PatternNode.Repeat Quantified(PatternNode item, int least, int? most)
    {
        _at++;
        if (_at < _text.Length && _text[_at] is '?' or '+' or '*' or '{')
        {
            Refuse();
        }

        return new PatternNode.Repeat(item, least, most);
    }

    private PatternNode.Repeat ReadRange(PatternNode item)
    {
        int end = _text.IndexOf('}', _at);
        string[] bounds = end < 0 ? [] : _text[(_at + 1)..end].Split(',');
        if (bounds.Length is 0 or > 2)
        {
            Refuse();
        }

        int least = Bound(bounds[0]);
        bool open = bounds[^1].Length == 0;
        int most = open ? least : Bound(bounds[^1]);

        _at = end;
        return Quantified(item, least, open ? null : most);
    }

    private static int Bound(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bound) || bound > 1_000)
        {
            Refuse();
        }

        return bound;
    }

    private CharacterSet ReadClass()
    {
        bool negated = _at < _text.Length && _text[_at] == '^';
        _at += negated ? 1 : 0;
        var set = CharacterSet.Empty;
        bool first = true;
        while (first || Peek() != ']')
        {
            set |= ReadClassPart(first);
            first = false;
        }

        _at++;
        return negated ? ~set : set;
    }

    private CharacterSet ReadClassPart(bool isFirst)
    {
        char from = Next();
        if (from == '[' || (from == '-' && Peek() == '[') || (isFirst && from == ']'))
        {
            Refuse();
        }

        var single = from == '\\' ? ReadEscape() : CharacterSet.Of(Ascii(from));
        if (Peek() != '-' || _at + 1 >= _text.Length || _text[_at + 1] == ']')
        {
            return single;
        }

        _at++;
        char to = Next();
        if (to == '[' || UInt128.PopCount(single.Ascii) != 1)
        {
            Refuse();
        }

        var last = to == '\\' ? ReadEscape() : CharacterSet.Of(Ascii(to));
        int low = (int)UInt128.Log2(single.Ascii);
        int high = (int)UInt128.Log2(last.Ascii);
        if (UInt128.PopCount(last.Ascii) != 1 || high < low)
        {
            Refuse();
        }

        return CharacterSet.Range((char)low, (char)high);
    }

    private CharacterSet ReadEscape()
    {
        char escaped = Next();
        switch (escaped)
        {
            case 'n':
                return CharacterSet.Of('\n');
            case 'r':
                return CharacterSet.Of('\r');
            case 't':
                return CharacterSet.Of('\t');
            case 'd':
                return CharacterSet.Digits;
            case 'D':
                return ~CharacterSet.Digits;
            case 's':
                return CharacterSet.Spaces;
            case 'S':
                return ~CharacterSet.Spaces;
            case 'w':
                return CharacterSet.Digits | CharacterSet.Letters;
            case 'i':
                return CharacterSet.Letters | CharacterSet.Of('_') | CharacterSet.Of(':');
            case 'c':
                return CharacterSet.Letters | CharacterSet.Digits | CharacterSet.Of('_') | CharacterSet.Of(':') | CharacterSet.Of('.') | CharacterSet.Of('-');
        }

        if (char.IsAsciiLetterOrDigit(escaped))
        {
            Refuse();
        }

        return CharacterSet.Of(Ascii(escaped));
    }

    private char Peek()
    {
        if (_at >= _text.Length)
        {
            Refuse();
        }

        return _text[_at];
    }

    private char Next()
    {
        char next = Peek();
        _at++;
        return next;
    }

    private static char Ascii(char value)
    {
        if (!char.IsAscii(value))
        {
            Refuse();
        }

        return value;
    }

    [DoesNotReturn]
    private static void Refuse() => throw new NotSupportedException("The pattern has something that is not read here.");
}

using System.Text;
using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset.Names;
using Schemas.Infoset.Reading;

namespace Schemas.Validation.Values;

/// <summary>
/// A simple type as the quick check needs it. It says that a text is valid, or nothing: a text that it does not understand
/// is looked at exactly.
/// </summary>
internal sealed class CompiledValue
{
    public required ValueKind Kind { get; init; }

    public required WhiteSpace WhiteSpace { get; init; }

    /// <summary>The framework's view of the type, for kinds without a way of their own.</summary>
    public required XmlSchemaDatatype Datatype { get; init; }

    /// <summary>Characters, or bytes of a binary value.</summary>
    public int MinLength { get; init; }

    /// <summary>Characters, or bytes of a binary value.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>The codes; null when any text may stand.</summary>
    public Utf8Index? Codes { get; init; }

    /// <summary>Patterns that all have to match.</summary>
    public PatternAutomaton[] Patterns { get; init; } = [];

    /// <summary>The types of which a union takes values.</summary>
    public CompiledValue[] Members { get; init; } = [];

    /// <summary>The range and digits of a number.</summary>
    public NumberFacets Number { get; init; } = NumberFacets.None;

    /// <summary>Whether every text fits.</summary>
    public bool TakesAnyText => Kind == ValueKind.String && MinLength == 0 && MaxLength == int.MaxValue && Codes is null && Patterns.Length == 0;

    /// <summary>Whether the text, with references resolved, is certainly valid.</summary>
    public bool Accepts(ReadOnlySpan<byte> text, IdentifierCheck identifiers)
    {
        if (TakesAnyText)
        {
            return true;
        }

        if (Kind == ValueKind.Base64)
        {
            return FitsLength(Base64Text.CheckedLength(text));
        }

        // In XML the bytes up to the blank are the white space.
        if (WhiteSpace != WhiteSpace.Preserve && text.IndexOfAnyInRange((byte)0, (byte)' ') >= 0)
        {
            text = WhiteSpace == WhiteSpace.Collapse ? text.Trim(" \t\r\n"u8) : text;
            return !HasSpaceToChange(text) && Fits(text, identifiers);
        }

        return Fits(text, identifiers);
    }

    /// <summary>Whether a binary value of this many bytes fits; -1 is no binary value at all.</summary>
    public bool FitsLength(int bytes) => bytes >= 0 && bytes >= MinLength && bytes <= MaxLength;

    private bool HasSpaceToChange(ReadOnlySpan<byte> text) =>
        text.IndexOfAny("\t\r\n"u8) >= 0 || (WhiteSpace == WhiteSpace.Collapse && text.IndexOf("  "u8) >= 0);

    private bool Fits(ReadOnlySpan<byte> text, IdentifierCheck identifiers) => Kind switch
    {
        ValueKind.String => FitsText(text),
        ValueKind.Boolean => text.Length is 1 ? text[0] is (byte)'0' or (byte)'1' : text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8),
        ValueKind.Decimal => NumberText.Fits(text, Number, allowPoint: true) && IsCode(text) && Matches(text),
        ValueKind.Integer => NumberText.Fits(text, Number, allowPoint: false) && IsCode(text) && Matches(text),
        ValueKind.Date => DateText.IsDate(text) && Matches(text),
        ValueKind.DateTime => DateText.IsDateTime(text) && Matches(text),
        ValueKind.Time => DateText.IsTime(text) && Matches(text),
        ValueKind.Year => DateText.IsYear(text) && Matches(text),
        ValueKind.YearMonth => DateText.IsYearMonth(text) && Matches(text),
        ValueKind.Hex => text.Length % 2 == 0 && text.IndexOfAnyExcept(HexDigits) < 0 && FitsLength(text.Length / 2) && Matches(text),
        ValueKind.Id => identifiers.Declare(text),
        ValueKind.Idref => identifiers.Refer(text),
        ValueKind.Union => FitsMember(text, identifiers),
        _ => FrameworkAccepts(text),
    };

    private static readonly System.Buffers.SearchValues<byte> HexDigits = System.Buffers.SearchValues.Create("0123456789ABCDEFabcdef"u8);

    private bool FitsMember(ReadOnlySpan<byte> text, IdentifierCheck identifiers)
    {
        foreach (var member in Members)
        {
            if (member.Accepts(text, identifiers))
            {
                return true;
            }
        }

        return false;
    }

    private bool FitsText(ReadOnlySpan<byte> text) => IsCode(text) && FitsCharacters(text) && Matches(text);

    /// <summary>Whether the text is written as one of the codes; numbers that are equal but written otherwise are looked at exactly.</summary>
    private bool IsCode(ReadOnlySpan<byte> text) => Codes is null || Codes.Find(0, text) >= 0;

    /// <summary>The framework counts UTF-16 code units.</summary>
    private bool FitsCharacters(ReadOnlySpan<byte> text)
    {
        if (MinLength == 0 && MaxLength == int.MaxValue)
        {
            return true;
        }

        // As many characters as bytes at most, and a third of them at least.
        if (text.Length <= MaxLength && (MinLength <= 1 ? text.Length : text.Length / 3) >= MinLength)
        {
            return true;
        }

        int characters = Encoding.UTF8.GetCharCount(text);
        return characters >= MinLength && characters <= MaxLength;
    }

    private bool Matches(ReadOnlySpan<byte> text)
    {
        foreach (var pattern in Patterns)
        {
            if (!pattern.Matches(text))
            {
                return false;
            }
        }

        return true;
    }

    private bool FrameworkAccepts(ReadOnlySpan<byte> text)
    {
        const int LongestBytes = 1_000;
        if (text.Length > LongestBytes)
        {
            return false;
        }

        try
        {
            Datatype.ParseValue(Encoding.UTF8.GetString(text), new NameTable(), null);
            return true;
        }
        catch (XmlSchemaException)
        {
            return false;
        }
    }
}

using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Ebts;

namespace Schemas.Rules.Ebts;

/// <summary>The edits of fields, by the words that the tables call them.</summary>
/// <param name="Now">The time of the check; local dates may be a day ahead of it.</param>
internal sealed record FieldEdits(DateTimeOffset Now)
{
    private const string Codes = "codes:";

    private const string UnknownDate = "00000000";

    // Feet and inches as three digits: values beyond are set to the nearest by the receiver (EBTS 8.001, 2.027).
    private const int LeastHeight = 400;

    private const int MostHeight = 711;

    private static readonly string[] Compressions = ["NONE", "WSQ", "WSQ20", "JPEGB", "JPEGL", "JP2", "JP2L", "PNG"];

    /// <summary>Checks one subfield.</summary>
    /// <param name="check">The word of the table; empty where nothing is checked.</param>
    /// <param name="subfield">The subfield.</param>
    public FieldEdit Check(string check, ItlSubfield subfield)
    {
        string text = subfield.ItemText(0);
        if (check.StartsWith(Codes, StringComparison.Ordinal))
        {
            return When(EbtsFields.Allows(check[Codes.Length..], text));
        }

        return check switch
        {
            "arrest" => CheckArrest(subfield),
            "missing" => When(IsNumber(text, 1, 10) && subfield.ItemText(1) is "XX" or "UP"),
            "amputated" => When(EbtsFields.Allows("FingerPositionCode", text) && subfield.ItemText(1) is "XX" or "UP"),
            "segment" => When(subfield.Items.Take(5).Count(item => IsNumber(item.Text, 0, int.MaxValue)) == 5),
            "nfiq" => When(EbtsFields.Allows("FingerPositionCode", text) && IsNumber(subfield.ItemText(1), 1, 255)),
            "quality3" => When(IsNumber(text, 0, 255)),
            "quality4" => When(IsNumber(subfield.ItemText(1), 0, 255)),
            _ => CheckText(check, text),
        };
    }

    private FieldEdit CheckText(string check, string text) => check switch
    {
        "" => FieldEdit.Right,
        "text" => When(text.Length > 0),
        "integer" => When(IsNumber(text, 0, int.MaxValue)),
        "positive" => Ranged(text, 1, int.MaxValue),
        "pixels" => Ranged(text, 1, 99_999),
        "idc" => Ranged(text, 0, 255),
        "scale" => When(text is "0" or "1" or "2"),
        "angle" => When(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int angle) && angle is >= -180 and <= 180),
        "format" => When(text is "S" or "U"),
        "compression" => When(Compressions.Contains(text, StringComparer.OrdinalIgnoreCase)),
        "yesno" => When(text is "Y" or "N"),
        "nodot" => When(!text.Contains('.', StringComparison.Ordinal)),
        "case" => When(!text.Contains('.', StringComparison.Ordinal) && !text.StartsWith(' ')),
        "mnu" => When(text.Length > 3 && text[2] == '-' && EbtsFields.Allows("MNUUnionCode", text[..2])),
        "name" => When(IsName(text)),
        "height" => CheckHeight(text),
        "repository" => Ranged(text, 1, 699),
        _ => CheckTime(check, text),
    };

    private FieldEdit CheckTime(string check, string text) => check switch
    {
        "date" => When(TryDate(text, out _)),
        "today" or "past" => CheckPast(text),
        "birth" => text == UnknownDate ? FieldEdit.Right : CheckPast(text),
        "time" => When(DateTime.TryParseExact(text, "yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)),
        "version" => When(text.Length == 4 && text.All(char.IsAsciiDigit)),
        "category" => When(text.Length is >= 2 and <= 16 && text.All(char.IsAsciiLetterOrDigit)),
        "priority" => Ranged(text, 1, 9),
        "control" => When(text.Length is > 0 and <= 40),
        "resolution" => When(text is [>= '0' and <= '9', >= '0' and <= '9', '.', >= '0' and <= '9', >= '0' and <= '9']),
        "characterset" => Ranged(text, 0, 999),
        _ => throw new System.Diagnostics.UnreachableException($"check {check}"),
    };

    // The local date of a sender may be a day ahead (EBTS 8.001, 1.005).
    private FieldEdit CheckPast(string text)
    {
        if (!TryDate(text, out DateOnly date))
        {
            return FieldEdit.Invalid;
        }

        return date <= DateOnly.FromDateTime(Now.UtcDateTime).AddDays(1) ? FieldEdit.Right : FieldEdit.OutOfRange;
    }

    // The date may be missing, the literal may not.
    private FieldEdit CheckArrest(ItlSubfield subfield)
    {
        string date = subfield.ItemText(0);
        if (subfield.ItemText(1).Length == 0)
        {
            return FieldEdit.Invalid;
        }

        return date.Length == 0 ? FieldEdit.Right : CheckPast(date);
    }

    private static FieldEdit CheckHeight(string text) => text is ['N', >= '0' and <= '9', >= '0' and <= '9'] or "000"
        ? FieldEdit.Right
        : !IsNumber(text, 0, 999) || text.Length != 3
            ? FieldEdit.Invalid
            : int.Parse(text, CultureInfo.InvariantCulture) is >= LeastHeight and <= MostHeight && IsNumber(text[1..], 0, 11) ? FieldEdit.Right : FieldEdit.OutOfRange;

    // A letter follows the comma, no blank stands beside it, and neither blanks nor hyphens are doubled.
    private static bool IsName(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma + 1 < text.Length && char.IsLetter(text[comma + 1]) && text[comma - 1] != ' '
            && !text.Contains("--", StringComparison.Ordinal) && !text.Contains("  ", StringComparison.Ordinal)
            && text.All(sign => char.IsLetter(sign) || sign is ',' or '-' or ' ') && text.Count(sign => sign == ',') == 1;
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static FieldEdit Ranged(string text, int least, int most) =>
        !IsNumber(text, 0, int.MaxValue) ? FieldEdit.Invalid : IsNumber(text, least, most) ? FieldEdit.Right : FieldEdit.OutOfRange;

    private static bool IsNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most;

    private static FieldEdit When(bool isRight) => isRight ? FieldEdit.Right : FieldEdit.Invalid;
}

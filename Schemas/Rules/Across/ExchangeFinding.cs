using System.Globalization;
using Schemas.Validation;

namespace Schemas.Rules.Across;

/// <summary>A finding about two messages of an exchange.</summary>
/// <param name="Finding">The finding, with the place in the message that breaks the rule.</param>
/// <param name="File">The file of that message.</param>
/// <param name="OtherFile">The file of the message with which it does not agree; null where one should be there and is not.</param>
/// <param name="OtherLine">The line in it, from 1; null where the place is not in XML.</param>
/// <param name="OtherColumn">The column in it.</param>
public sealed record ExchangeFinding(Finding Finding, string File, string? OtherFile, int? OtherLine, int? OtherColumn)
{
    internal static ExchangeFinding Of(FindingDescription rule, BrokenPlace place)
    {
        int? line = place.Fact is { Line: > 0 } own ? own.Line : null;
        int? otherLine = place.OtherFact is { Line: > 0 } other ? other.Line : null;
        string at = otherLine is null ? "" : string.Create(CultureInfo.InvariantCulture, $":{otherLine}:{place.OtherFact?.Column}");
        string text = rule.Meaning.TrimEnd('.');
        var finding = rule.Find(place.Other is null ? null : $"{text}; the other place is {place.Other.File}{at}") with
        {
            Line = line,
            Column = line is null ? null : place.Fact?.Column,
            Path = place.Fact?.Path,
        };
        return new ExchangeFinding(finding, place.Message.File, place.Other?.File, otherLine, otherLine is null ? null : place.OtherFact?.Column);
    }
}

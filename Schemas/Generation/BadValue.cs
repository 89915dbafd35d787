using System.Xml.Schema;
using Schemas.Validation.Values;

namespace Schemas.Generation;

/// <summary>Values that do not fit a type.</summary>
internal static class BadValue
{
    private const int LongestMade = 10_000;

    private static readonly string[] Odd = ["~", "", "a b c"];

    /// <summary>A value that does not fit; null where every text does.</summary>
    public static string? Of(XmlSchemaType type)
    {
        if (ValueMaker.CodesOf(type).Count > 0)
        {
            return "not-a-code";
        }

        var steps = FacetChain.Of(type);
        if (steps.FirstOrDefault(step => step.Patterns.Count > 0) is { } patterned)
        {
            return Array.Find(Odd, text => !PatternText.Matches(patterned.Patterns, text));
        }

        return type.Datatype?.TypeCode switch
        {
            XmlTypeCode.Boolean => "perhaps",
            XmlTypeCode.Decimal or XmlTypeCode.Double or XmlTypeCode.Float => "many",
            >= XmlTypeCode.Integer and <= XmlTypeCode.PositiveInteger => "many",
            XmlTypeCode.Date or XmlTypeCode.DateTime or XmlTypeCode.Time or XmlTypeCode.GYear or XmlTypeCode.GYearMonth => "2026-13-45",
            XmlTypeCode.Base64Binary or XmlTypeCode.HexBinary => "?",
            XmlTypeCode.String or XmlTypeCode.NormalizedString or XmlTypeCode.Token => OfLength(steps),
            _ => null,
        };
    }

    private static string? OfLength(IReadOnlyList<FacetChain.Step> steps)
    {
        int most = steps.Select(step => step.MaxLength).DefaultIfEmpty(int.MaxValue).Min();
        int least = steps.Select(step => step.MinLength).DefaultIfEmpty(0).Max();
        return most < LongestMade ? new string('x', most + 1) : least > 0 ? string.Empty : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using Schemas.Validation.Values;

namespace Schemas.Validation.Exact;

/// <summary>Says which rule of its type a value breaks, with the limit, and never the value.</summary>
internal static class ValueDiagnosis
{
    private const int MostCodes = 8;

    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(50);

    /// <summary>The sentence for a text value.</summary>
    public static string Of(XmlSchemaType type, string? fixedValue, string value)
    {
        if (fixedValue is not null && IsOfType(type, value))
        {
            return $"the value is not the fixed one of {NameOf(type)}";
        }

        string meant = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string? rule = BrokenRules(type, meant).FirstOrDefault();
        return $"the value does not fit {NameOf(type)}: {rule ?? "it is no " + BasicName(type)}";
    }

    /// <summary>The sentence for a binary value.</summary>
    public static string OfBinary(XmlSchemaType type, int length)
    {
        string? rule = length < 0 ? null : Facets(type).Select(facet => BrokenLength(facet, length, "bytes")).FirstOrDefault(broken => broken is not null);
        return $"The value does not fit {NameOf(type)}: {rule ?? "it is no base64Binary"}";
    }

    /// <summary>The type with what it demands, for people who have to write such a value.</summary>
    public static string Expected(XmlSchemaType type)
    {
        var steps = FacetChain.Of(type).ToList();
        var codes = steps.Find(step => step.Codes.Count > 0);
        var pattern = steps.Find(step => step.Patterns.Count > 0);
        string rule = codes is { Codes.Count: <= MostCodes } ? "one of " + string.Join(", ", codes.Codes)
            : codes is not null ? $"one of its {codes.Codes.Count} codes"
            : pattern is not null ? "a value of the pattern " + string.Join(" | ", pattern.Patterns)
            : "a value of " + BasicName(type);
        return $"{NameOf(type)}: {rule}";
    }

    /// <summary>Whether the value by itself fits the type.</summary>
    public static bool IsOfType(XmlSchemaType type, string value)
    {
        if (type.TypeCode is XmlTypeCode.QName or XmlTypeCode.Notation)
        {
            // These cannot be looked at without their document; the framework did, and complained.
            return false;
        }

        try
        {
            type.Datatype!.ParseValue(value, new NameTable(), null);
            return true;
        }
        catch (XmlSchemaException)
        {
            return false;
        }
    }

    private static IEnumerable<string> BrokenRules(XmlSchemaType type, string value)
    {
        foreach (var step in FacetChain.Of(type))
        {
            if (step.Codes.Count > 0 && !step.Codes.Contains(value, StringComparer.Ordinal))
            {
                yield return Codes(step.Codes);
            }

            if (step.Patterns.Count > 0 && !step.Patterns.Exists(pattern => Matches(pattern, value)))
            {
                yield return "it does not match the pattern " + string.Join(" | ", step.Patterns);
            }
        }

        foreach (string? broken in Facets(type).Select(facet => BrokenLength(facet, value.Length, "characters") ?? BrokenNumber(facet, value)))
        {
            if (broken is not null)
            {
                yield return broken;
            }
        }
    }

    private static string Codes(List<string> codes) => codes.Count > MostCodes
        ? $"it is none of the {codes.Count} codes"
        : "it is none of " + string.Join(", ", codes);

    private static bool Matches(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or ArgumentException)
        {
            return true;
        }
    }

    private static IEnumerable<XmlSchemaFacet> Facets(XmlSchemaType? type)
    {
        for (; type is not null; type = type.BaseXmlSchemaType)
        {
            foreach (XmlSchemaFacet facet in FacetChain.FacetsOf(type) ?? [])
            {
                yield return facet;
            }
        }
    }

    private static string? BrokenLength(XmlSchemaFacet facet, int length, string unit) => facet switch
    {
        XmlSchemaLengthFacet when length != Number(facet) => $"it has not {facet.Value} {unit}",
        XmlSchemaMinLengthFacet when length < Number(facet) => $"it has less than {facet.Value} {unit}",
        XmlSchemaMaxLengthFacet when length > Number(facet) => $"it has more than {facet.Value} {unit}",
        _ => null,
    };

    private static string? BrokenNumber(XmlSchemaFacet facet, string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        return facet switch
        {
            XmlSchemaMinInclusiveFacet when number < Number(facet) => $"it is less than {facet.Value}",
            XmlSchemaMaxInclusiveFacet when number > Number(facet) => $"it is more than {facet.Value}",
            XmlSchemaMinExclusiveFacet when number <= Number(facet) => $"it is not more than {facet.Value}",
            XmlSchemaMaxExclusiveFacet when number >= Number(facet) => $"it is not less than {facet.Value}",
            XmlSchemaTotalDigitsFacet => $"it has more than {facet.Value} digits",
            XmlSchemaFractionDigitsFacet => $"it has more than {facet.Value} digits after the point",
            _ => null,
        };
    }

    private static decimal? Number(XmlSchemaFacet facet) =>
        decimal.TryParse(facet.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string NameOf(XmlSchemaType type)
    {
        var at = type;
        while (at.QualifiedName.IsEmpty && at.BaseXmlSchemaType is not null)
        {
            at = at.BaseXmlSchemaType;
        }

        return at.QualifiedName.IsEmpty ? "its type" : at.QualifiedName.Name;
    }

    private static string BasicName(XmlSchemaType type)
    {
        var at = type;
        while (at is not null && at.QualifiedName.Namespace != XmlSchema.Namespace)
        {
            at = at.BaseXmlSchemaType;
        }

        return at?.QualifiedName.Name ?? "value of that type";
    }
}

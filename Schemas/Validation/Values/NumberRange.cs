using System.Xml.Schema;

namespace Schemas.Validation.Values;

/// <summary>The ranges of the built-in integer types.</summary>
internal static class NumberRange
{
    public static NumberFacets Of(XmlTypeCode code) => code switch
    {
        XmlTypeCode.Long => Between(long.MinValue, long.MaxValue),
        XmlTypeCode.Int => Between(int.MinValue, int.MaxValue),
        XmlTypeCode.Short => Between(short.MinValue, short.MaxValue),
        XmlTypeCode.Byte => Between(sbyte.MinValue, sbyte.MaxValue),
        XmlTypeCode.NonNegativeInteger => Between(0, decimal.MaxValue),
        XmlTypeCode.PositiveInteger => Between(1, decimal.MaxValue),
        XmlTypeCode.NonPositiveInteger => Between(decimal.MinValue, 0),
        XmlTypeCode.NegativeInteger => Between(decimal.MinValue, -1),
        _ => NumberFacets.None,
    };

    private static NumberFacets Between(decimal least, decimal most) => NumberFacets.None with { AtLeast = least, AtMost = most };
}

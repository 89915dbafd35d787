namespace Schemas.Validation.Values;

/// <summary>What a numeric type demands beyond being a number.</summary>
/// <param name="AtLeast">The least value.</param>
/// <param name="AtMost">The greatest value.</param>
/// <param name="Above">What the value has to be greater than; null without such a facet.</param>
/// <param name="Below">What the value has to be less than; null without such a facet.</param>
/// <param name="TotalDigits">Significant digits.</param>
/// <param name="FractionDigits">Digits after the point, zeros at the end not counted.</param>
internal sealed record NumberFacets(
    decimal AtLeast, decimal AtMost, decimal? Above, decimal? Below, int TotalDigits, int FractionDigits)
{
    public static NumberFacets None { get; } = new(decimal.MinValue, decimal.MaxValue, null, null, int.MaxValue, int.MaxValue);

    /// <summary>Both demands at once.</summary>
    public NumberFacets And(NumberFacets other) => new(
        Math.Max(AtLeast, other.AtLeast),
        Math.Min(AtMost, other.AtMost),
        Above is null || other.Above > Above ? other.Above ?? Above : Above,
        Below is null || other.Below < Below ? other.Below ?? Below : Below,
        Math.Min(TotalDigits, other.TotalDigits),
        Math.Min(FractionDigits, other.FractionDigits));

    public bool Allow(decimal value) => value >= AtLeast && value <= AtMost && !(value <= Above) && !(value >= Below);
}

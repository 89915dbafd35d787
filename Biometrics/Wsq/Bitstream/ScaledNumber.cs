namespace Biometrics.Wsq.Bitstream;

/// <summary>A decimal as WSQ tables carry it: digits over a power of ten.</summary>
/// <param name="Digits">The digits as a whole number.</param>
/// <param name="Places">Decimal places.</param>
internal readonly record struct ScaledNumber(uint Digits, int Places)
{
    private const int MostPlaces = 255;

    /// <summary>The number.</summary>
    public double Value => Digits / Math.Pow(10, Places);

    /// <summary>Rounds a number to as many digits as fit.</summary>
    /// <param name="value">At least 0 and not more than <paramref name="most"/>.</param>
    /// <param name="most">The greatest whole number that the field can hold.</param>
    public static ScaledNumber Of(double value, uint most)
    {
        int places = 0;
        while (value > 0 && places < MostPlaces && Math.Round(value * Math.Pow(10, places + 1)) <= most)
        {
            places++;
        }

        return new ScaledNumber((uint)Math.Min(most, Math.Round(value * Math.Pow(10, places))), places);
    }
}

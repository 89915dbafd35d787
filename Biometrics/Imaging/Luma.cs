namespace Biometrics.Imaging;

/// <summary>The grey of a colour.</summary>
internal static class Luma
{
    /// <summary>Weighted sum of the three, from 0 to 255.</summary>
    /// <remarks>Source: ITU-R BT.601: 0.299 red, 0.587 green, 0.114 blue. Equal parts give themselves.</remarks>
    /// <param name="red">From 0 to <paramref name="most"/>.</param>
    /// <param name="green">From 0 to <paramref name="most"/>.</param>
    /// <param name="blue">From 0 to <paramref name="most"/>.</param>
    /// <param name="most">The value of white, at most 65 535.</param>
    public static byte Of(int red, int green, int blue, int most)
    {
        long weighted = (299L * red) + (587L * green) + (114L * blue);
        return (byte)(((weighted * 255) + (500L * most)) / (1000L * most));
    }
}

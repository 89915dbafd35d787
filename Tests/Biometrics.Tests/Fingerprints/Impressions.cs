using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints;

/// <summary>Templates of drawn fingers, made once for all tests.</summary>
internal static class Impressions
{
    private static readonly Lazy<FingerprintTemplate>[] Templates =
        [.. Enumerable.Range(0, 12).Select(index => new Lazy<FingerprintTemplate>(() => FingerprintTemplate.From(Picture(index / 2, index % 2))))];

    /// <summary>One of two impressions of one of six fingers.</summary>
    public static FingerprintTemplate Template(int finger, int impression) => Templates[(finger * 2) + impression].Value;

    public static GrayImage Picture(int finger, int impression) => SyntheticFinger.Of((ulong)(finger + 1)).Impression(impression).Image;

    /// <summary>A picture of nothing.</summary>
    public static GrayImage Blank(int width, int height) => new(width, height, 500, Enumerable.Repeat((byte)240, width * height).ToArray());
}

using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Matching.Pairs;

namespace Biometrics.Fingerprints.Matching;

/// <summary>Memory that comparisons of one thread use again and again; nothing in it outlives a comparison.</summary>
internal sealed class MatchWorkspace
{
    /// <summary>Pairs that are judged together. Prints of people have 20 to 60 minutiae; more pairs cost time by their square.</summary>
    public const int MostPairs = 96;

    [ThreadStatic]
    private static MatchWorkspace? _ofThread;

    /// <summary>The workspace of the running thread.</summary>
    public static MatchWorkspace OfThread => _ofThread ??= new MatchWorkspace();

    public LocalPair[] Candidates { get; } = new LocalPair[PrintFeatures.MostMinutiae * PrintFeatures.MostMinutiae];

    /// <summary>Similarities of one minutia to those of the other print.</summary>
    public float[] Row { get; } = new float[PrintFeatures.MostMinutiae];

    public ushort[] Order { get; } = new ushort[PrintFeatures.MostMinutiae * PrintFeatures.MostMinutiae];

    public int[] Levels { get; } = new int[256];

    public byte[] UsedFirst { get; } = new byte[PrintFeatures.MostMinutiae];

    public byte[] UsedSecond { get; } = new byte[PrintFeatures.MostMinutiae];

    /// <summary>The chosen pairs.</summary>
    public LocalPair[] Pairs { get; } = new LocalPair[MostPairs];

    /// <summary>How well each pair goes with each other pair, row by row.</summary>
    public float[] Support { get; } = new float[MostPairs * MostPairs];

    /// <summary>How much each pair is believed.</summary>
    public float[] Belief { get; } = new float[MostPairs];

    /// <summary>The beliefs of the next round.</summary>
    public float[] NextBelief { get; } = new float[MostPairs];

    /// <summary>The indexes of the pairs that agree best.</summary>
    public int[] Best { get; } = new int[MostPairs];

    /// <summary>Minutiae paired once the prints lie on each other.</summary>
    public (short First, short Second)[] Paired { get; } = new (short, short)[PrintFeatures.MostMinutiae];

}

using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>
/// One finger that exists only as a seed. Each impression of it is the same ridges, laid down a little differently; the same seeds give the same pixels.
/// For demonstrations and tests; figures of accuracy come from real prints.
/// </summary>
public sealed class SyntheticFinger
{
    /// <summary>Width of an ordinary impression, in pixels.</summary>
    public const int WidthPixels = 400;

    /// <summary>Height of an ordinary impression, in pixels.</summary>
    public const int HeightPixels = 500;

    /// <summary>Resolution of every impression, in pixels per inch.</summary>
    public const int ResolutionPpi = 500;

    private readonly ulong _seed;

    private readonly Lazy<List<Minutia>> _minutiae;

    private SyntheticFinger(ulong seed, FingerPattern? pattern)
    {
        var sequence = new SeededSequence(seed);
        var drawn = PatternFlow.ChoosePattern(ref sequence);
        _seed = seed;
        Pattern = pattern ?? drawn;
        Ridges = MasterRidges.Grow(PatternFlow.Choose(Pattern, ref sequence), ref sequence);
        _minutiae = new Lazy<List<Minutia>>(() => MasterMinutiae.Find(Ridges));
    }

    /// <summary>The class of its ridge flow.</summary>
    public FingerPattern Pattern { get; }

    internal MasterRidges Ridges { get; }

    /// <summary>The finger of a seed; another seed is another finger. Growing takes some ten milliseconds.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="pattern">The class of its ridge flow; null draws it about as often as it comes among people.</param>
    public static SyntheticFinger Of(ulong seed, FingerPattern? pattern = null) => new(seed, pattern);

    /// <summary>One finger of a person.</summary>
    /// <param name="personSeed">Any number; another number is another person.</param>
    /// <param name="fingerPosition">Finger position from 1 (right thumb) to 10 (left little finger).</param>
    public static SyntheticFinger OfPerson(ulong personSeed, int fingerPosition)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fingerPosition, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fingerPosition, 10);
        return new SyntheticFinger(unchecked((personSeed * 0x9E3779B97F4A7C15) + (ulong)fingerPosition), null);
    }

    /// <summary>Lays the finger down well: a little turned, shifted, pressed and smudged by its number.</summary>
    /// <param name="number">Which impression, from 0.</param>
    public SyntheticImpression Impression(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ulong seed = unchecked((_seed * 31) + ((ulong)number * 1_000_003) + 7);
        return Impression(ImpressionConditions.Draw(seed, 0), seed);
    }

    /// <summary>Lays the finger down under given conditions.</summary>
    /// <param name="conditions">How.</param>
    /// <param name="seed">Decides the noise.</param>
    public SyntheticImpression Impression(ImpressionConditions conditions, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var sequence = new SeededSequence(seed);
        var platen = new Platen(conditions.WidthPixels, conditions.HeightPixels, conditions.Background, ref sequence);
        var pose = new SkinPose(
            (conditions.WidthPixels / 2f) + conditions.ShiftXPixels,
            (conditions.HeightPixels / 2f) + conditions.ShiftYPixels,
            conditions.RotationRadians,
            conditions.DistortionPixels,
            ref sequence);
        var contact = new SkinContact(conditions, ref sequence);
        new FingerStamp(Ridges, pose, contact).Press(platen, ref sequence);
        return new SyntheticImpression(platen.Scan(), Truth(pose, contact, conditions));
    }

    private MinutiaSet Truth(SkinPose pose, SkinContact contact, ImpressionConditions conditions)
    {
        List<Minutia> seen = [];
        int turn = Minutia.ToDirection(-conditions.RotationRadians);
        foreach (var minutia in _minutiae.Value)
        {
            (float fingerX, float fingerY) = pose.OfSkin(minutia.X, minutia.Y);
            (float x, float y) = pose.ToPicture(fingerX, fingerY);
            bool isInside = x >= 0 && y >= 0 && x < conditions.WidthPixels && y < conditions.HeightPixels;
            if (isInside && contact.Touch(fingerX, fingerY) >= 1 && seen.Count < MinutiaSet.MostMinutiae)
            {
                seen.Add(minutia with { X = (short)MathF.Round(x), Y = (short)MathF.Round(y), Direction = (byte)((minutia.Direction + turn) & 255) });
            }
        }

        return new MinutiaSet(conditions.WidthPixels, conditions.HeightPixels, seen);
    }
}

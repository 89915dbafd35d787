using Biometrics.Fingerprints.Extraction;
using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>
/// A finger of minutiae alone, without a picture: microseconds instead of milliseconds, for galleries of a hundred thousand. Its minutiae lie as far apart as
/// real ones and point along a flow of one of the five classes.
/// </summary>
public sealed class SyntheticMinutiae
{
    private const float HalfWidthPixels = 170;

    private const float HalfHeightPixels = 215;

    // Closer minutiae are one, or an artefact.
    private const float LeastDistancePixels = 11;

    // Clarity and ridge period that a template tells: those of an ordinary live scan.
    private const float Clarity = 0.75f;

    private const float PeriodPixels = 9;

    private const int LeastMinutiae = 32;

    private const int MostMinutiae = 72;

    private readonly ulong _seed;

    private readonly PatternFlow _flow;

    private readonly List<Minutia> _minutiae = [];

    private SyntheticMinutiae(ulong seed)
    {
        _seed = seed;
        var sequence = new SeededSequence(unchecked(seed ^ 0x5DEECE66D1CE4E5B));
        Pattern = PatternFlow.ChoosePattern(ref sequence);
        _flow = PatternFlow.Choose(Pattern, ref sequence);
        int count = LeastMinutiae + sequence.NextBelow(MostMinutiae - LeastMinutiae + 1);

        // More draws than are needed: those too near to others are left out.
        for (int draw = 0; draw < 4 * count && _minutiae.Count < count; draw++)
        {
            Add(_flow, ref sequence);
        }
    }

    /// <summary>The class of its flow.</summary>
    public FingerPattern Pattern { get; }

    /// <summary>The finger of a seed; another seed is another finger.</summary>
    /// <param name="seed">Any number.</param>
    public static SyntheticMinutiae Of(ulong seed) => new(seed);

    /// <summary>One impression of it, in a picture of 400 × 500 pixels.</summary>
    /// <param name="number">Which impression; the same number gives the same minutiae.</param>
    /// <param name="conditions">How it differs from others; null takes the default.</param>
    public MinutiaSet Impression(int number, TemplateConditions? conditions = null) => Lay(number, conditions ?? new TemplateConditions(), out _);

    /// <summary>The template of an impression, with the flow of the ridges: what extraction would make of a picture of it.</summary>
    /// <param name="number">Which impression; the same number gives the same template.</param>
    /// <param name="conditions">How it differs from others; null takes the default.</param>
    public FingerprintTemplate Template(int number, TemplateConditions? conditions = null)
    {
        var minutiae = Lay(number, conditions ?? new TemplateConditions(), out var flow);
        int seen = flow.Cells.Count(cell => cell != 0);
        return new FingerprintTemplate(minutiae, flow, new PrintMeasures(seen * RidgeFlow.CellPixels * RidgeFlow.CellPixels, Clarity, PeriodPixels).Rounded());
    }

    private MinutiaSet Lay(int number, TemplateConditions conditions, out RidgeFlow flow)
    {
        var sequence = new SeededSequence(unchecked((_seed * 0xD1342543DE82EF95) + ((ulong)number * 0x9E3779B97F4A7C15)));
        float rotation = sequence.NextNormal() * conditions.RotationRadians;
        var pose = new SkinPose(
            (SyntheticFinger.WidthPixels / 2f) + (sequence.NextNormal() * conditions.ShiftPixels),
            (SyntheticFinger.HeightPixels / 2f) + (sequence.NextNormal() * conditions.ShiftPixels),
            rotation,
            conditions.DistortionPixels,
            ref sequence);
        var contact = new SkinContact(
            new ImpressionConditions { VisibleShare = conditions.VisibleShare, HalfWidthPixels = HalfWidthPixels, HalfHeightPixels = HalfHeightPixels }, ref sequence);
        List<Minutia> seen = new(_minutiae.Count + 8);
        foreach (var minutia in _minutiae)
        {
            bool isMissing = sequence.NextUnit() < conditions.Missing;
            (float x, float y) = pose.OfSkin(minutia.X, minutia.Y);
            if (!isMissing && contact.Touch(x, y) > 0)
            {
                Place(minutia, pose.ToPicture(x, y), rotation, conditions, ref sequence, seen);
            }
        }

        AddSpurious(conditions, ref sequence, seen);
        flow = FlowOf(pose, contact, rotation, conditions, ref sequence);
        return new MinutiaSet(SyntheticFinger.WidthPixels, SyntheticFinger.HeightPixels, seen);
    }

    private RidgeFlow FlowOf(SkinPose pose, SkinContact contact, float rotation, TemplateConditions conditions, ref SeededSequence sequence)
    {
        const int Columns = (SyntheticFinger.WidthPixels + RidgeFlow.CellPixels - 1) / RidgeFlow.CellPixels;
        const int Rows = (SyntheticFinger.HeightPixels + RidgeFlow.CellPixels - 1) / RidgeFlow.CellPixels;
        byte[] cells = new byte[Columns * Rows];
        for (int index = 0; index < cells.Length; index++)
        {
            (float x, float y) = pose.ToFinger(((index % Columns) + 0.5f) * RidgeFlow.CellPixels, ((index / Columns) + 0.5f) * RidgeFlow.CellPixels);
            if (contact.Touch(x, y) > 0)
            {
                (float skinX, float skinY) = pose.ToSkin(x, y);
                float along = _flow.At(skinX / HalfWidthPixels, skinY / HalfWidthPixels) + rotation + (sequence.NextNormal() * conditions.FlowNoiseRadians);
                cells[index] = RidgeFlow.Seen(-along);
            }
        }

        return new RidgeFlow(Columns, Rows, true, cells);
    }

    private void Add(PatternFlow flow, ref SeededSequence sequence)
    {
        float x = sequence.NextBetween(-1, 1);
        float y = sequence.NextBetween(-1, 1);
        bool isOutside = (x * x) + (y * y) > 1;
        x *= HalfWidthPixels;
        y *= HalfHeightPixels;
        if (isOutside || _minutiae.Exists(other => Square(other.X - x) + Square(other.Y - y) < Square(LeastDistancePixels)))
        {
            return;
        }

        float along = flow.At(x / HalfWidthPixels, y / HalfWidthPixels) + (sequence.NextUnit() < 0.5f ? MathF.PI : 0);
        var kind = sequence.NextUnit() < 0.55f ? MinutiaKind.Ending : MinutiaKind.Bifurcation;
        _minutiae.Add(new Minutia((short)x, (short)y, Minutia.ToDirection(-along), kind, 0));
    }

    private static void Place(Minutia minutia, (float X, float Y) at, float rotation, TemplateConditions conditions, ref SeededSequence sequence, List<Minutia> seen)
    {
        float x = at.X + (sequence.NextNormal() * conditions.PlaceNoisePixels);
        float y = at.Y + (sequence.NextNormal() * conditions.PlaceNoisePixels);
        float direction = minutia.DirectionRadians - rotation + (sequence.NextNormal() * conditions.DirectionNoiseRadians);
        var other = minutia.Kind == MinutiaKind.Ending ? MinutiaKind.Bifurcation : MinutiaKind.Ending;
        var kind = sequence.NextUnit() < conditions.KindErrors ? other : minutia.Kind;
        byte quality = (byte)(40 + sequence.NextBelow(61));
        if (x >= 0 && y >= 0 && x < SyntheticFinger.WidthPixels && y < SyntheticFinger.HeightPixels)
        {
            seen.Add(new Minutia((short)x, (short)y, Minutia.ToDirection(direction), kind, quality));
        }
    }

    private void AddSpurious(TemplateConditions conditions, ref SeededSequence sequence, List<Minutia> seen)
    {
        int count = (int)((_minutiae.Count * conditions.Spurious) + sequence.NextUnit());
        for (int index = 0; index < count; index++)
        {
            seen.Add(new Minutia(
                (short)sequence.NextBetween(40, SyntheticFinger.WidthPixels - 40),
                (short)sequence.NextBetween(40, SyntheticFinger.HeightPixels - 40),
                (byte)sequence.NextBelow(Minutia.DirectionsPerTurn),
                sequence.NextUnit() < 0.5f ? MinutiaKind.Ending : MinutiaKind.Bifurcation,
                (byte)(10 + sequence.NextBelow(50))));
        }
    }

    private static float Square(float value) => value * value;
}

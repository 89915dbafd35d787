using Biometrics.Fingerprints.Segmentation;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>A slap of a person who does not exist: four fingers of a hand or both thumbs in one picture, with where each finger is.</summary>
/// <param name="Image">The picture, 500 ppi.</param>
/// <param name="Fingers">The fingers from left to right, each with the box around its first joint.</param>
public sealed record SyntheticSlap(GrayImage Image, IReadOnlyList<SegmentedFinger> Fingers)
{
    // The rim of a print is faint: what is seen ends a little before the skin does.
    private const float SeenShare = 0.95f;

    private const float MiddleOfHandX = 178;

    // Fingers of a right hand from index to little finger: middle of the first joint from that of the middle finger, spread against the hand, size.
    private static readonly (float X, float Y, float Spread, float Size)[] Hand =
        [(-315, 215, -0.10f, 1), (0, 0, -0.01f, 1.04f), (330, 95, 0.07f, 1), (670, 410, 0.19f, 0.84f)];

    private static readonly (float X, float Y, float Spread, float Size)[] Thumbs = [(-330, 0, 0.12f, 1.2f), (330, 0, -0.12f, 1.2f)];

    /// <summary>Lays a hand down.</summary>
    /// <param name="personSeed">Whose hand.</param>
    /// <param name="position">13 right four fingers, 14 left four fingers, 15 both thumbs.</param>
    /// <param name="conditions">How.</param>
    /// <param name="seed">Decides shape, pose and noise.</param>
    public static SyntheticSlap Of(ulong personSeed, int position, SlapConditions conditions, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        IReadOnlyList<int> fingers = position is >= 13 and <= 15
            ? SlapPosition.Fingers(position)
            : throw new ArgumentOutOfRangeException(nameof(position), "A slap is position 13, 14 or 15.");
        var sequence = new SeededSequence(unchecked(seed + 0x51A9));
        var platen = new Platen(conditions.WidthPixels, conditions.HeightPixels, conditions.Background, ref sequence);
        List<SegmentedFinger> placed = [];
        for (int index = 0; index < fingers.Count; index++)
        {
            var place = Jitter(Place(index, position), ref sequence);
            var finger = Conditions(conditions, place, ref sequence);
            var pose = Pose(conditions, place, fingers.Count, position == 13, ref sequence);
            var contact = new SkinContact(finger, ref sequence);
            if (!conditions.Missing.Contains(fingers[index]))
            {
                new FingerStamp(SyntheticFinger.OfPerson(personSeed, fingers[index]).Ridges, pose, contact).Press(platen, ref sequence);
                placed.Add(new SegmentedFinger(fingers[index], Box(pose, contact, conditions.RotationRadians + place.Spread)));
            }
        }

        return new SyntheticSlap(platen.Scan(), placed);
    }

    private static (float X, float Y, float Spread, float Size) Place(int index, int position)
    {
        if (position != 14)
        {
            return position == 13 ? Hand[index] : Thumbs[index];
        }

        // A left hand is a right one in the mirror.
        var mirrored = Hand[Hand.Length - 1 - index];
        return (-mirrored.X, mirrored.Y, -mirrored.Spread, mirrored.Size);
    }

    private static (float X, float Y, float Spread, float Size) Jitter((float X, float Y, float Spread, float Size) place, ref SeededSequence sequence) => (
        place.X + (sequence.NextNormal() * 12),
        place.Y + (sequence.NextNormal() * 25),
        place.Spread + (sequence.NextNormal() * 0.03f),
        place.Size * (1 + (sequence.NextNormal() * 0.04f)));

    private static ImpressionConditions Conditions(SlapConditions slap, (float X, float Y, float Spread, float Size) place, ref SeededSequence sequence) => new()
    {
        Pressure = Math.Clamp(slap.Pressure + (sequence.NextNormal() * 0.1f), -1, 1),
        Noise = slap.Noise,
        HalfWidthPixels = 134 * slap.Size * place.Size,
        HalfHeightPixels = 186 * slap.Size * place.Size * (1 + (sequence.NextNormal() * 0.04f)),
        SecondJointPixels = sequence.NextUnit() < slap.SecondJoints ? sequence.NextBetween(90, 280) : 0,
    };

    private static SkinPose Pose(SlapConditions slap, (float X, float Y, float Spread, float Size) place, int fingers, bool isRight, ref SeededSequence sequence)
    {
        // The middle of the hand, between middle and ring finger or between the thumbs, comes to the middle of the picture.
        float middleX = fingers switch { 2 => 0, _ => isRight ? MiddleOfHandX : -MiddleOfHandX };
        (float sine, float cosine) = MathF.SinCos(slap.RotationRadians);
        float x = slap.Size * (place.X - middleX);
        float y = slap.Size * place.Y;
        return new SkinPose(
            (slap.WidthPixels / 2f) + (cosine * x) - (sine * y),
            (slap.HeightPixels * 0.36f) + (sine * x) + (cosine * y),
            slap.RotationRadians + place.Spread,
            sequence.NextBetween(1, 5),
            ref sequence);
    }

    private static RotatedBox Box(SkinPose pose, SkinContact contact, float rotation)
    {
        (float x, float y) = pose.ToPicture(contact.OffsetX, contact.OffsetY);
        return new RotatedBox(x, y, 2 * SeenShare * contact.HalfWidth, 2 * SeenShare * contact.HalfHeight, rotation);
    }
}

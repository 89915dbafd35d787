namespace Biometrics.Fingerprints.Synthesis;

/// <summary>A finger in its pose, ready to leave its mark.</summary>
internal sealed class FingerStamp(MasterRidges ridges, SkinPose pose, SkinContact contact)
{
    /// <summary>Presses it down.</summary>
    public void Press(Platen platen, ref SeededSequence sequence)
    {
        (float middleX, float middleY) = pose.ToPicture(contact.OffsetX, contact.OffsetY);
        (float jointTop, float jointBottom) = contact.SecondJoint;
        float along = jointBottom > jointTop ? jointBottom - contact.OffsetY : contact.HalfHeight;
        int reach = (int)MathF.Ceiling(MathF.Max(contact.HalfWidth, along) * 1.1f) + 1;
        int top = Math.Max(0, (int)middleY - reach);
        int bottom = Math.Min(platen.Height, (int)middleY + reach);
        int left = Math.Max(0, (int)middleX - reach);
        int right = Math.Min(platen.Width, (int)middleX + reach);
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                (float fingerX, float fingerY) = pose.ToFinger(x, y);
                float touch = contact.Touch(fingerX, fingerY);
                if (touch > 0)
                {
                    (float skinX, float skinY) = pose.ToSkin(fingerX, InGrownSkin(fingerY, jointTop, jointBottom));
                    platen.Darken(x, y, touch * contact.Ink(ridges.At(skinX, skinY), fingerX, fingerY, sequence.NextNoise()));
                }
            }
        }
    }

    // Only the first joint is grown; the second borrows the flat ridges of the tip, forth and back.
    private static float InGrownSkin(float y, float top, float bottom)
    {
        const float Borrowed = 110;
        if (bottom <= top || y < top)
        {
            return y;
        }

        float within = (y - top) % (2 * Borrowed);
        return -MasterRidges.HalfHeightPixels + 70 + (within < Borrowed ? within : (2 * Borrowed) - within);
    }
}

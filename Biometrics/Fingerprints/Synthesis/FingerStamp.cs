namespace Biometrics.Fingerprints.Synthesis;

/// <summary>A finger in its pose, ready to leave its mark.</summary>
internal sealed class FingerStamp(MasterRidges ridges, SkinPose pose, SkinContact contact)
{
    /// <summary>Presses it down.</summary>
    public void Press(Platen platen, ref SeededSequence sequence)
    {
        (float middleX, float middleY) = pose.ToPicture(contact.OffsetX, contact.OffsetY);
        int reach = (int)MathF.Ceiling(MathF.Max(contact.HalfWidth, contact.HalfHeight)) + 1;
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
                    (float skinX, float skinY) = pose.ToSkin(fingerX, fingerY);
                    platen.Darken(x, y, touch * contact.Ink(ridges.At(skinX, skinY), fingerX, fingerY, sequence.NextNoise()));
                }
            }
        }
    }
}

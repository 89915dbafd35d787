namespace Biometrics.Fingerprints.Synthesis;

/// <summary>Smooth noise over a plane: a number for each point of a lattice, interpolated between. It follows from the seed alone.</summary>
/// <param name="seed">Any number.</param>
/// <param name="cellPixels">From one lattice point to the next, in pixels.</param>
internal readonly struct ValueNoise(ulong seed, float cellPixels)
{
    /// <summary>The noise at a place, from -1 to 1.</summary>
    public float At(float x, float y)
    {
        unchecked
        {
            float column = x / cellPixels;
            float row = y / cellPixels;
            int left = (int)MathF.Floor(column);
            int top = (int)MathF.Floor(row);
            float right = column - left;
            float down = row - top;
            float upper = (Point(left, top) * (1 - right)) + (Point(left + 1, top) * right);
            float lower = (Point(left, top + 1) * (1 - right)) + (Point(left + 1, top + 1) * right);
            return (upper * (1 - down)) + (lower * down);
        }
    }

    private float Point(int column, int row)
    {
        unchecked
        {
            ulong mixed = (seed + ((ulong)(uint)column * 0x9E3779B97F4A7C15)) ^ ((ulong)(uint)row * 0xC2B2AE3D27D4EB4F);
            mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
            mixed ^= mixed >> 32;
            return ((mixed & 0xFFFFFF) / (float)(1 << 23)) - 1;
        }
    }
}

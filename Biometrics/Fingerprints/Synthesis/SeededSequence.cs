namespace Biometrics.Fingerprints.Synthesis;

/// <summary>Numbers that follow from a seed alone, the same on every machine and in every version (SplitMix64).</summary>
/// <remarks>Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.</remarks>
internal struct SeededSequence(ulong seed)
{
    // SplitMix adds a constant at each step: seeds that lie that far apart, as persons do, would give one sequence, begun a step later.
    private ulong _state = Mix(seed);

    /// <summary>The next number, at least 0 and under 1.</summary>
    public float NextUnit() => (Next() >> 40) / (float)(1 << 24);

    /// <summary>The next number between two bounds.</summary>
    public float NextBetween(float least, float most) => least + ((most - least) * NextUnit());

    /// <summary>The next number around 0 with a standard deviation of about 1: the sum of four even ones.</summary>
    public float NextNoise() => (NextUnit() + NextUnit() + NextUnit() + NextUnit() - 2f) * 1.732f;

    /// <summary>The next whole number from 0 up to a bound.</summary>
    public int NextBelow(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number of the standard normal distribution.</summary>
    public float NextNormal()
    {
        float radius = MathF.Sqrt(-2 * MathF.Log(1 - NextUnit()));
        return radius * MathF.Cos(2 * MathF.PI * NextUnit());
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            return Mix(_state);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            ulong mixed = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

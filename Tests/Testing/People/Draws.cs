namespace Testing.People;

/// <summary>Numbers drawn by SplitMix64 from a seed and an index: the same person is drawn again in any order.</summary>
internal struct Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The draws of an index for a purpose.</summary>
    public static Draws Of(ulong seed, long index, int purpose)
    {
        var draws = new Draws(unchecked(seed + ((ulong)index * 0x9E3779B97F4A7C15) + ((ulong)purpose * 0xD1B54A32D192ED03)));
        draws.Next();
        return draws;
    }

    /// <summary>64 random bits.</summary>
    /// <remarks>Source: G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators (2014).</remarks>
    public ulong Next()
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to less than a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from 0 to less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of a probability happens.</summary>
    public bool Happens(double probability) => Share() < probability;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A rank from 0 to less than a count, low ones often: Zipf and Mandelbrot with the exponent 1.</summary>
    /// <param name="count">How many ranks.</param>
    /// <param name="shift">How much the first ones are flattened.</param>
    public int Rank(int count, double shift) =>
        Math.Min(count - 1, (int)((shift * Math.Pow((count + shift) / shift, Share())) - shift));
}

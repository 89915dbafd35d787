namespace Benchmarks.Fingerprints;

/// <summary>Work on all cores, one thread each: more threads than cores would only get in each other's way.</summary>
internal static class EachCore
{
    /// <summary>Makes so many results, in their order.</summary>
    public static T[] Make<T>(int count, Func<int, T> make)
    {
        var results = new T[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index => results[index] = make(index));
        return results;
    }
}

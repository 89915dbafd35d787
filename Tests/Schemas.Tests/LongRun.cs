namespace Schemas.Tests;

/// <summary>How many rounds the seeded tests make: a slice in every run, all of them with <c>CPMS_LONG=1</c>.</summary>
internal static class LongRun
{
    public static int Rounds(int slice, int all) =>
        string.Equals(Environment.GetEnvironmentVariable("CPMS_LONG"), "1", StringComparison.Ordinal) ? all : slice;
}

namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Which fingers a record of several holds, from left to right.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, table of friction ridge position codes: 11 and 12 plain thumbs, 13 and 14 plain four fingers, 15 both thumbs.</remarks>
internal static class SlapPosition
{
    /// <summary>The fingers of a position; none for a position that is no slap.</summary>
    public static IReadOnlyList<int> Fingers(int position) => position switch
    {
        11 => [1],
        12 => [6],
        13 => [2, 3, 4, 5],
        14 => [10, 9, 8, 7],
        15 => [6, 1],
        _ => [],
    };
}

namespace Biometrics.Fingerprints.Extraction.Skeleton;

/// <summary>Why a walk along a line stopped.</summary>
internal enum WalkStop
{
    /// <summary>The line goes on: it was followed far enough.</summary>
    Far,

    /// <summary>The line ends.</summary>
    End,

    /// <summary>The line meets others.</summary>
    Fork,
}

namespace Biometrics.Itl.Traditional;

/// <summary>The four information separators of the traditional encoding (ANSI/NIST-ITL 1-2011, annex B).</summary>
internal static class ItlSeparator
{
    /// <summary>FS: ends a tagged record.</summary>
    public const byte File = 0x1C;

    /// <summary>GS: ends a field.</summary>
    public const byte Group = 0x1D;

    /// <summary>RS: stands between subfields.</summary>
    public const byte Record = 0x1E;

    /// <summary>US: stands between the items of a subfield.</summary>
    public const byte Unit = 0x1F;
}

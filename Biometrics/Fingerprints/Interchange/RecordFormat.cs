namespace Biometrics.Fingerprints.Interchange;

/// <summary>The forms of a finger minutiae record.</summary>
public enum RecordFormat
{
    /// <summary>ISO/IEC 19794-2:2005, record format.</summary>
    Iso2005,

    /// <summary>ISO/IEC 19794-2:2011; read only.</summary>
    Iso2011,

    /// <summary>ANSI INCITS 378-2004.</summary>
    Ansi2004,

    /// <summary>ANSI INCITS 378 in its revision with version 030; read only.</summary>
    Ansi2007,
}

namespace Biometrics.Itl.Conversion;

/// <summary>How a file is written.</summary>
public enum ItlEncoding
{
    /// <summary>Neither of the two.</summary>
    Unknown,

    /// <summary>Tagged fields and binary records.</summary>
    Traditional,

    /// <summary>XML.</summary>
    Xml,
}

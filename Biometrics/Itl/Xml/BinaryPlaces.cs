namespace Biometrics.Itl.Xml;

/// <summary>The field numbers that the standard gives to the places of binary records (ANSI/NIST-ITL 1-2011, 8.4 and 8.8).</summary>
internal static class BinaryPlaces
{
    public const int Impression = 3;

    public const int Fingers = 4;

    public const int Resolution = 5;

    public const int Width = 6;

    public const int Height = 7;

    public const int Compression = 8;

    public const int Image = 9;

    public const int SignatureType = 3;

    public const int SignatureRepresentation = 4;

    public const int Signature = 8;

    /// <summary>Not of the standard: the vectors of a signature, one a subfield.</summary>
    public const int Vectors = 9;

    public const int VectorRepresentation = 2;
}

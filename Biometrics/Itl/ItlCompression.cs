namespace Biometrics.Itl;

/// <summary>How image data is compressed; the values are those of the CGA byte in binary records.</summary>
public enum ItlCompression
{
    /// <summary>Not compressed, <c>NONE</c>.</summary>
    None = 0,

    /// <summary>Wavelet scalar quantization, <c>WSQ20</c>.</summary>
    Wsq = 1,

    /// <summary>JPEG with losses, <c>JPEGB</c>.</summary>
    JpegBaseline = 2,

    /// <summary>JPEG without losses, <c>JPEGL</c>.</summary>
    JpegLossless = 3,

    /// <summary>JPEG 2000 with losses, <c>JP2</c>.</summary>
    Jpeg2000 = 4,

    /// <summary>JPEG 2000 without losses, <c>JP2L</c>.</summary>
    Jpeg2000Lossless = 5,

    /// <summary>Portable network graphics, <c>PNG</c>.</summary>
    Png = 6,

    /// <summary>A code that the standard does not name.</summary>
    Unknown = 255,
}

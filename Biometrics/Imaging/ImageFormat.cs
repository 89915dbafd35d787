namespace Biometrics.Imaging;

/// <summary>The image formats that are known.</summary>
public enum ImageFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG with any frame type.</summary>
    Jpeg,

    /// <summary>JPEG 2000, as JP2 file or bare codestream.</summary>
    Jpeg2000,

    /// <summary>Wavelet Scalar Quantization of the FBI.</summary>
    Wsq,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>Portable grey map of Netpbm, as text (P2) or binary (P5).</summary>
    Pgm,
}

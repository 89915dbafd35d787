namespace Biometrics.Imaging;

/// <summary>The image formats whose headers can be read.</summary>
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
}

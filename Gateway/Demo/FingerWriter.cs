using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Wsq;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>Writes images as <c>biom:Biometric</c>.</summary>
internal static class FingerWriter
{
    private const int RolledLiveScan = 1;

    /// <summary>The capture device, the same for all.</summary>
    public static IEnumerable<XElement> Device =>
    [
        new(Biom + "DeviceID", "CAP-0071"), new(Biom + "DeviceMakeText", "Example Optics"), new(Biom + "DeviceModelText", "TenPrint 5"),
        new(Biom + "DeviceSerialNumberText", "SN-55012"),
    ];

    /// <summary>A drawn print, as WSQ or not compressed.</summary>
    public static XElement Drawn(GrayImage print, int fingerPosition, string day, bool asWsq)
    {
        ReadOnlyMemory<byte> bytes = asWsq ? WsqEncoder.Encode(print) : print.Pixels;
        var compression = asWsq ? ItlCompression.Wsq : ItlCompression.None;
        var facts = new ImageFacts(bytes, asWsq ? "image/x-wsq" : "image/x-raw", print.Width, print.Height, print.PixelsPerInch, (int)compression);
        return Biometric(Finger(facts, RolledLiveScan, fingerPosition), day);
    }

    /// <summary>A print of an ANSI/NIST file, its bytes as they are there.</summary>
    public static XElement Taken(ItlImage image, string day) => Biometric(
        Finger(
            new ImageFacts(image.Data, image.Compression == ItlCompression.Wsq ? "image/x-wsq" : "image/x-raw", image.Width, image.Height, image.PixelsPerInch ?? 500, (int)image.Compression),
            image.Impression ?? RolledLiveScan,
            image.FingerPositions is [int position, ..] ? position : 0),
        day);

    /// <summary>A photograph as PNG.</summary>
    public static XElement Face(GrayImage photograph, string day)
    {
        var facts = new ImageFacts(PngWriter.Write(photograph), "image/png", photograph.Width, photograph.Height, photograph.PixelsPerInch, (int)ItlCompression.Png);
        return Biometric(new XElement(Biom + "FaceImage", Image(facts)), day);
    }

    private static XElement Biometric(XElement image, string day) => new(
        Biom + "Biometric",
        image,
        new XElement(Biom + "BiometricCapture", Day(Biom + "CaptureDate", day), new XElement(Biom + "CaptureDevice", Device)));

    private static XElement Finger(ImageFacts facts, int impression, int position) => new(
        Biom + "FingerImpressionImageDetail",
        Image(facts),
        new XElement(Biom + "FrictionRidgeImageImpressionCaptureCategoryCode", impression),
        new XElement(Biom + "ExemplarFingerPositionCode", position));

    private static IEnumerable<XElement> Image(ImageFacts facts) =>
    [
        new(
            Nc + "BinaryHash",
            new XElement(Nc + "BinaryHashCode", Convert.ToHexStringLower(SHA256.HashData(facts.Bytes.Span))),
            new XElement(Nc + "BinaryHashFunctionCode", "SHA-256")),
        new(Base64, Convert.ToBase64String(facts.Bytes.Span)),
        new(Nc + "BinaryFormatText", facts.Format),
        new(Nc + "BinarySizeValue", facts.Bytes.Length.ToString(CultureInfo.InvariantCulture)),
        new(Nc + "ImageHeightValue", facts.Height),
        new(Nc + "ImageWidthValue", facts.Width),
        new(
            Biom + "ImageAugmentation",
            new XElement(Biom + "ImageBitsPerPixelQuantity", 8),
            new XElement(Biom + "ImageColorSpaceCode", "GRAY"),
            new XElement(Biom + "ImageCompressionAlgorithmCode", facts.Compression),
            new XElement(Biom + "ImageHorizontalPixelDensityValue", facts.PixelsPerInch),
            new XElement(Biom + "ImageScaleUnitsCode", 1),
            new XElement(Biom + "ImageVerticalPixelDensityValue", facts.PixelsPerInch)),
    ];

    private sealed record ImageFacts(ReadOnlyMemory<byte> Bytes, string Format, int Width, int Height, int? PixelsPerInch, int Compression);
}

using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>Reads the <c>biom:Biometric</c> elements of a message.</summary>
internal static class BiometricReader
{
    private const double InchesPerCentimetre = 2.54;

    /// <summary>Reads the images of a message.</summary>
    /// <param name="message">The element that holds the biometrics.</param>
    /// <param name="values">The binary values by the offset of their element.</param>
    /// <param name="encounterDate">The capture day where none is given.</param>
    public static IReadOnlyList<ImageData> Read(InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly encounterDate)
    {
        var images = new List<ImageData>();
        foreach (InfosetElement biometric in message.Children)
        {
            if (biometric.Is(ExchangeNames.Biom("Biometric")) && ReadOne(biometric, values, encounterDate) is { } image)
            {
                images.Add(image);
            }
        }

        return images;
    }

    private static ImageData? ReadOne(InfosetElement biometric, IReadOnlyDictionary<int, KeptImage> values, DateOnly encounterDate)
    {
        InfosetElement image = biometric.FirstChild;
        (string? modality, string? position) = image.Name.LocalName switch
        {
            "FingerImpressionImageDetail" => ("Fingerprint", image.Biom("ExemplarFingerPositionCode").TextOrNull),
            "FaceImage" => ("Face", image.Biom("FaceImageSubjectPoseCode").TextOrNull),
            "IrisImageDetail" => ("Iris", image.Biom("IrisEyePositionCode").TextOrNull),
            "PalmPrintImageDetail" => ("Palm", image.Biom("PalmPositionCode").TextOrNull),
            "SignatureImage" => ("Signature", null),
            _ => ((string?)null, null),
        };
        if (modality is null || !values.TryGetValue(image.Nc("Base64BinaryObject").Offset, out KeptImage value))
        {
            return null;
        }

        InfosetElement details = image.Biom("ImageAugmentation");
        return new ImageData
        {
            Digest = value.Digest.ToArray(),
            LengthBytes = value.Bytes.Length,
            Modality = modality,
            Position = position,
            Impression = image.Biom("FrictionRidgeImageImpressionCaptureCategoryCode").TextOrNull,
            Format = Format(image, details),
            Width = image.Nc("ImageWidthValue").Number,
            Height = image.Nc("ImageHeightValue").Number,
            ResolutionPpi = Resolution(details),
            CapturedOn = biometric.Biom("BiometricCapture").Biom("CaptureDate").WholeDate ?? encounterDate,
        };
    }

    private static string Format(InfosetElement image, InfosetElement details)
    {
        string byText = ImageFormat.OfText(image.Nc("BinaryFormatText").Text);
        string? code = details.Biom("ImageCompressionAlgorithmCode").TextOrNull;
        return byText != "UNKNOWN" || code is null ? byText : ImageFormat.OfCode(details.Biom("ImageCompressionAlgorithmCode").Number);
    }

    private static int Resolution(InfosetElement details)
    {
        int density = details.Biom("ImageHorizontalPixelDensityValue").Number;
        return details.Biom("ImageScaleUnitsCode").Text == "2" ? (int)Math.Round(density * InchesPerCentimetre) : density;
    }
}

using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.Xml;
using Processing.Stores.Messages;

namespace Processing.Identity;

/// <summary>Writes the questions to IDENT: <c>VerifyRequest</c> where a FIN is known, else <c>IdentifyRequest</c>.</summary>
internal static class IdentRequestWriter
{
    /// <summary>Writes the request.</summary>
    public static KeptContent Write(MessageHead head, Enrolment enrolment, string? fin)
    {
        string stem = fin is null ? "Identify" : "Verify";
        MessageWriter writer = HeaderWriting.Begin(stem + "Request", head)
            .Open(stem + "Options")
            .Leaf("EncounterRetentionCode", "Always")
            .Leaf("ResultDetailLevelCode", "Summary")
            .Close();
        if (fin is not null)
        {
            writer.Open("VerifyTarget").Identification("biom:FingerprintIdentification", fin).Close();
        }

        writer.Piece(enrolment.EncounterXml).Piece(enrolment.PersonXml);
        foreach (ImageData image in enrolment.Fingerprints())
        {
            WriteFingerprint(writer, image);
        }

        return writer.ToContent();
    }

    private static void WriteFingerprint(MessageWriter writer, ImageData image)
    {
        int code = ImageFormat.CodeOf(image.Format);
        writer.Open("biom:Biometric")
            .Open("biom:FingerImpressionImageDetail")
            .Binary("nc:Base64BinaryObject", image.Digest, image.LengthBytes)
            .Leaf("nc:BinaryFormatText", image.Format)
            .Leaf("nc:ImageHeightValue", image.Height > 0 ? image.Height : null)
            .Leaf("nc:ImageWidthValue", image.Width > 0 ? image.Width : null);
        if (code >= 0 && image.ResolutionPpi > 0)
        {
            writer.Open("biom:ImageAugmentation")
                .Leaf("biom:ImageCompressionAlgorithmCode", code)
                .Leaf("biom:ImageHorizontalPixelDensityValue", image.ResolutionPpi)
                .Leaf("biom:ImageScaleUnitsCode", "1")
                .Leaf("biom:ImageVerticalPixelDensityValue", image.ResolutionPpi)
                .Close();
        }

        writer.Leaf("biom:FrictionRidgeImageImpressionCaptureCategoryCode", image.Impression)
            .Leaf("biom:ExemplarFingerPositionCode", image.Position)
            .Close()
            .Open("biom:BiometricCapture").Date("biom:CaptureDate", image.CapturedOn).Close()
            .Close();
    }
}

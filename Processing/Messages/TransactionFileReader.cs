using System.Globalization;
using System.Security.Cryptography;
using Biometrics.Itl;
using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.Messages;

/// <summary>Takes the images out of a <c>BiometricTransactionFile</c>.</summary>
internal static class TransactionFileReader
{
    /// <summary>Reads the file.</summary>
    /// <param name="message">The element that holds it.</param>
    /// <param name="values">The binary values by the offset of their element.</param>
    /// <param name="capturedOn">The day of capture.</param>
    /// <param name="finding">What is wrong with the file, or null.</param>
    /// <returns>The images with their bytes; none where there is no file.</returns>
    public static IReadOnlyList<(ImageData Image, ReadOnlyMemory<byte> Bytes)> Read(
        InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly capturedOn, out Finding? finding)
    {
        finding = null;
        InfosetElement file = message.Own("BiometricTransactionFile");
        InfosetElement content = file.Nc("Base64BinaryObject");
        if (!file.IsPresent || file.Own("BiometricTransactionFormatCode").Text != "AnsiNistTraditional")
        {
            finding = file.IsPresent ? NotSupported(content) : null;
            return [];
        }

        try
        {
            return [.. ItlTransaction.Read(values[content.Offset].Bytes).Images.SelectMany(image => DataOf(image, capturedOn))];
        }
        catch (ItlFormatException exception)
        {
            finding = NotReadable(content, exception.Offset);
            return [];
        }
    }

    private static IEnumerable<(ImageData Image, ReadOnlyMemory<byte> Bytes)> DataOf(ItlImage image, DateOnly capturedOn)
    {
        string? modality = image.RecordType switch
        {
            4 or 14 => "Fingerprint",
            8 => "Signature",
            10 => "Face",
            15 => "Palm",
            17 => "Iris",
            _ => null,
        };
        if (modality is null || image.Data.IsEmpty)
        {
            yield break;
        }

        yield return (new ImageData
        {
            Digest = SHA256.HashData(image.Data.Span),
            LengthBytes = image.Data.Length,
            Modality = modality,
            Position = image.FingerPositions.Count > 0 ? image.FingerPositions[0].ToString(CultureInfo.InvariantCulture) : null,
            Impression = image.Impression?.ToString(CultureInfo.InvariantCulture),
            Format = ImageFormat.OfCode((int)image.Compression),
            Width = image.Width,
            Height = image.Height,
            ResolutionPpi = image.PixelsPerInch ?? 0,
            CapturedOn = capturedOn,
        }, image.Data);
    }

    private static Finding NotReadable(InfosetElement content, long offset) => new()
    {
        Code = "CPMS-3001",
        Severity = Severity.Error,
        Text = "The file is no ANSI/NIST transaction in the traditional encoding.",
        Path = content.Path,
        ByteOffset = offset,
        Source = "ANSI/NIST-ITL 1-2011",
    };

    private static Finding NotSupported(InfosetElement content) => new()
    {
        Code = "CPMS-3002",
        Severity = Severity.Error,
        Text = "Transaction files in XML are not read by this release.",
        Path = content.Path,
        Hint = "Send the traditional encoding, or the images one by one.",
    };
}

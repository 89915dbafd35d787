using System.Globalization;
using Biometrics.Itl;
using Processing.Intake;
using Processing.Stores.Images;
using Schemas.Validation;

namespace Processing.Messages.NativeEbts;

/// <summary>Reads the file inside a native EBTS message.</summary>
internal static class EbtsAnswerReader
{
    /// <summary>Reads the file.</summary>
    /// <param name="message">The message.</param>
    /// <param name="finding">What is wrong, where null is returned.</param>
    public static EbtsAnswer? TryRead(ReceivedMessage message, out Finding? finding)
    {
        finding = null;
        if (!message.Cut.ByOffset.TryGetValue(message.Arrived.Body.Offset, out KeptImage file))
        {
            finding = NotReadable(null);
            return null;
        }

        try
        {
            var transaction = ItlTransaction.Read(file.Bytes);
            string? result = transaction.Description?.Text(59);
            return new EbtsAnswer(
                transaction.Category,
                transaction.ControlNumber,
                transaction.ControlReference,
                string.IsNullOrEmpty(result) ? null : result,
                DateOf(transaction.Header.Text(5)));
        }
        catch (ItlFormatException exception)
        {
            finding = NotReadable(exception.Offset);
            return null;
        }
    }

    private static Finding NotReadable(long? offset) => new()
    {
        Code = "CPMS-3001",
        Severity = Severity.Error,
        Text = "The file is no ANSI/NIST transaction in the traditional encoding.",
        ByteOffset = offset,
        Source = "ANSI/NIST-ITL 1-2011",
    };

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}

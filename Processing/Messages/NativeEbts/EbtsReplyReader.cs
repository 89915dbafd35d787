using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Ebts;
using Processing.Intake;
using Processing.Stores.Images;
using Schemas.Validation;

namespace Processing.Messages.NativeEbts;

/// <summary>Reads the file inside a native EBTS message.</summary>
internal static class EbtsReplyReader
{
    /// <summary>The field with a rap sheet, 2.075.</summary>
    public const string RapSheetField = "ERS";

    /// <summary>Reads the file.</summary>
    /// <param name="message">The message.</param>
    /// <param name="finding">What is wrong, where null is returned.</param>
    public static EbtsReply? TryRead(ReceivedMessage message, out Finding? finding)
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
            if (transaction.ControlNumber.Length > 0)
            {
                return Read(transaction);
            }

            finding = NotReadable(transaction.Header.Offset);
        }
        catch (ItlFormatException exception)
        {
            finding = NotReadable(exception.Offset);
        }

        return null;
    }

    /// <summary>What a transaction says.</summary>
    public static EbtsReply Read(ItlTransaction transaction)
    {
        TaggedRecord? said = transaction.Description;
        string? result = said?.Text("SRF");
        int listed = said?.Find("CNL")?.Subfields.Count() ?? 0;
        return new EbtsReply(
            transaction.Category,
            transaction.ControlNumber,
            transaction.ControlReference,
            string.IsNullOrEmpty(result) ? null : result,
            DateOf(transaction.Header.Text("DAT")))
        {
            ErrorCodes = [.. EbtsErrors.Of(transaction).Select(error => error.Code)],
            FbiNumbers = [.. (said?.Texts("FBI") ?? []).Where(number => number.Length > 0)],
            Candidates = listed > 0 ? listed : NumberOf(said?.Text("NCR")),
            HasRapSheet = !string.IsNullOrEmpty(said?.Text(RapSheetField)),
            HitCategory = said?.Text("HTI") is { Length: > 0 } hit ? hit : null,
        };
    }

    private static Finding NotReadable(long? offset) => new()
    {
        Code = "CPMS-3001",
        Severity = Severity.Error,
        Text = "The file is no ANSI/NIST transaction in the traditional encoding, or has no control number (1.009).",
        ByteOffset = offset,
        Source = "ANSI/NIST-ITL 1-2011",
    };

    private static int NumberOf(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}

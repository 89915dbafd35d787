using System.Globalization;
using Processing.Messages.NativeEbts;
using Schemas.Infoset;
using Schemas.Validation;
using static Processing.Messages.ReceiveResponse.PackageNames;

namespace Processing.Messages.ReceiveResponse;

/// <summary>Reads an ANSI/NIST package in XML, as far as it decides anything: the same facts as of a traditional file.</summary>
internal static class PackageAnswerReader
{
    private const int ErrorCodeLength = 5;

    private const string RapSheet = "TransactionElectronicRapSheetText";

    /// <summary>Reads the package.</summary>
    /// <param name="package">The root element of a package; it may be any XML.</param>
    /// <param name="finding">What is wrong, where null is returned.</param>
    public static EbtsReply? TryRead(InfosetElement package, out Finding? finding)
    {
        InfosetElement transaction = package.Child(Itl("PackageInformationRecord")).Child(Biom("Transaction"));
        string? number = Id(transaction.Child(Biom("TransactionControlIdentification")));
        finding = number is null ? WithoutNumber(package) : null;
        return number is null ? null : Read(transaction, Fields(package), number);
    }

    /// <summary>The rap sheet (2.075) of a package, or null.</summary>
    public static string? RapSheetOf(InfosetElement package) => TextOrNull(
        Fields(package).Child(Ebts("RecordTransactionData")).Child(Ebts("TransactionResponseData")).Child(Ebts(RapSheet)));

    private static EbtsReply Read(InfosetElement transaction, InfosetElement fields, string number)
    {
        InfosetElement data = fields.Child(Ebts("RecordTransactionData"));
        InfosetElement response = data.Child(Ebts("TransactionResponseData"));
        int listed = Each(response, Ebts("TransactionCandidateList")).Sum(list => Each(list, Ebts("Candidate")).Count);
        return new EbtsReply(
            transaction.Child(Ebts("TransactionCategoryCode")).Text,
            number,
            Id(transaction.Child(Biom("TransactionControlReferenceIdentification"))) ?? string.Empty,
            TextOrNull(response.Child(Ebts("TransactionSearchResultsCode"))),
            DateOf(transaction.Child(Biom("TransactionDate")).Child(Nc("Date")).Text))
        {
            ErrorCodes = [.. Each(response, Ebts("TransactionStatusText")).Select(message => message.Text).Where(IsCoded).Select(text => text[..ErrorCodeLength])],
            FbiNumbers = [.. Each(fields.Child(Ebts("RecordSubject")), J("PersonFBIIdentification")).Select(Id).OfType<string>()],
            Candidates = listed > 0 ? listed : NumberOf(data.Child(Ebts("TransactionImagesRequestedQuantity")).Text),
            HasRapSheet = TextOrNull(response.Child(Ebts(RapSheet))) is not null,
            HitCategory = TextOrNull(response.Child(Ebts("TransactionHitCategoryCode"))),
        };
    }

    private static InfosetElement Fields(InfosetElement package) => package
        .Child(Itl("PackageDescriptiveTextRecord"))
        .Child(Itl("UserDefinedDescriptiveDetail"))
        .Child(Ebts("DomainDefinedDescriptiveFields"));

    private static List<InfosetElement> Each(InfosetElement parent, XmlName name)
    {
        var found = new List<InfosetElement>();
        foreach (InfosetElement child in parent.Children)
        {
            if (child.Is(name))
            {
                found.Add(child);
            }
        }

        return found;
    }

    private static string? Id(InfosetElement identification) => TextOrNull(identification.Child(Nc("IdentificationID")));

    private static string? TextOrNull(InfosetElement element) => element.IsPresent && element.Text is { Length: > 0 } text ? text : null;

    // A letter and four digits begin the message, as in field 2.060.
    private static bool IsCoded(string text) => text.Length >= ErrorCodeLength
        && char.IsAsciiLetterUpper(text[0]) && !text.AsSpan(1, ErrorCodeLength - 1).ContainsAnyExceptInRange('0', '9');

    private static int NumberOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static DateOnly? DateOf(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static Finding WithoutNumber(InfosetElement package) => new()
    {
        Code = "CPMS-3001",
        Severity = Severity.Error,
        Text = "The package has no transaction control number (1.009).",
        Path = package.Path,
        Source = "ANSI/NIST-ITL 1-2011",
    };
}

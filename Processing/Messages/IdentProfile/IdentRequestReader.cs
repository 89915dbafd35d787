using System.Globalization;
using Biometrics.Imaging;
using Processing.Messages.Xml;
using Processing.Search;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.IdentProfile;

/// <summary>
/// Reads a valid <c>IdentifyRequest</c> or <c>VerifyRequest</c> of IXM 6. A search goes by fingerprints alone, as in IDENT; biographic data of the request are
/// not looked at. Lenient: what stands in a fingerprint record is found wherever it stands in it.
/// </summary>
internal static class IdentRequestReader
{
    // The list of reasons of IXM is not public; the mission that shows least is taken.
    private const string Purpose = "Immigration";

    private const int ReasonCharacters = 200;

    private const int DefaultPpi = 500;

    /// <summary>Reads what stands in the place of a header: the transaction control number.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="partner">The sender; the organization in the message is the sender's own, and credentials say who it is.</param>
    public static MessageHeader? Header(InfosetElement message, string partner) =>
        ActivityOf(message).Child(IdentNames.Nc("ActivityIdentification")).Child(IdentNames.Nc("IdentificationID")).TextOrNull is { } number
            ? new MessageHeader(number, partner, 2, null, null)
            : null;

    /// <summary>Reads a search or comparison.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="values">Its binary values by the offset of their element.</param>
    /// <param name="today">The day of arrival.</param>
    public static Lookup Read(InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly today)
    {
        InfosetElement activity = ActivityOf(message);
        InfosetElement query = message.Child(IdentNames.Own("EncounterIdentificationQuery"));
        string reason = activity.Child(IdentNames.Nc("ActivityReasonText")).TextOrNull ?? activity.Child(IdentNames.Nc("ActivityCategoryText")).TextOrNull ?? message.Name.LocalName;
        var prints = new List<ImageData>();
        Collect(message.Child(IdentNames.Own("Encounter")).Child(IdentNames.Own("BiometricDetails")), values, today, prints);
        return new Lookup
        {
            Purpose = Purpose,
            Reason = reason[..Math.Min(reason.Length, ReasonCharacters)],
            Prints = prints,
            IsComparison = query.IsPresent,
            Person = query.IsPresent ? HolderOf(query) : null,
        };
    }

    private static InfosetElement ActivityOf(InfosetElement message) => message.Child(IdentNames.Own("Encounter")).Child(IdentNames.Own("Activity"));

    private static PersonData HolderOf(InfosetElement query)
    {
        string? encounter = query.Child(IdentNames.Nc("EncounterIdentification")).Child(IdentNames.Nc("IdentificationID")).TextOrNull;
        return new PersonData { Names = [], Identifiers = Normalized.Identifier(IdentifierKind.Eid, encounter) is { } eid ? [eid] : [] };
    }

    // Where the image is, its record is around it.
    private static void Collect(InfosetElement element, IReadOnlyDictionary<int, KeptImage> values, DateOnly today, List<ImageData> prints)
    {
        foreach (InfosetElement child in element.Children)
        {
            if (child.Is(IdentNames.Nc("BinaryBase64Object")))
            {
                if (values.TryGetValue(child.Offset, out KeptImage value))
                {
                    prints.Add(Print(element.Parent.IsPresent ? element.Parent : element, value, today));
                }
            }
            else
            {
                Collect(child, values, today, prints);
            }
        }
    }

    private static ImageData Print(InfosetElement record, KeptImage value, DateOnly today)
    {
        ImageHeader? header = ImageHeader.Read(value.Bytes.Span);
        return new ImageData
        {
            Digest = value.Digest.ToArray(),
            LengthBytes = value.Bytes.Length,
            Modality = "Fingerprint",
            Position = Find(record, "FingerPositionCode"),
            Impression = Find(record, "FingerprintImageImpressionCaptureCategoryCode"),
            Format = header?.Format switch
            {
                Biometrics.Imaging.ImageFormat.Png => "PNG",
                Biometrics.Imaging.ImageFormat.Jpeg => "JPEG",
                Biometrics.Imaging.ImageFormat.Jpeg2000 => "JP2",
                Biometrics.Imaging.ImageFormat.Wsq => ImageFormat.Wsq,
                _ => ImageFormat.Raw,
            },
            Width = header?.WidthPixels ?? Number(record, "ImageHorizontalLineLengthPixelQuantity"),
            Height = header?.HeightPixels ?? Number(record, "ImageVerticalLineLengthPixelQuantity"),
            ResolutionPpi = Number(record, "ImageHorizontalPixelDensityValue") is > 0 and int ppi ? ppi : DefaultPpi,
            CapturedOn = today,
        };
    }

    private static int Number(InfosetElement record, string name) =>
        int.TryParse(Find(record, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static string? Find(InfosetElement element, string name)
    {
        foreach (InfosetElement child in element.Children)
        {
            if ((child.Name.LocalName == name ? child.TextOrNull : Find(child, name)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}

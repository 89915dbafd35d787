using Schemas.Infoset;
using Schemas.Rules.Images;
using Schemas.Validation;

namespace Schemas.Rules.Ident;

/// <summary>A request has a fingerprint record, and each record has an image whose beginning can be read.</summary>
internal sealed class FingerprintRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3203",
        Severity.Error,
        "The request has no fingerprint record with an image whose header can be read.",
        "Send each print as itl:PackageFingerprintImageRecord in ident:FingerprintImageSet, as WSQ, PNG, JPEG or JPEG 2000.",
        "IXM 6 as seen in public");

    public IReadOnlyList<XmlName> Subjects { get; } = [IdentNames.IdentifyRequest, IdentNames.VerifyRequest];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var set = subject.Child(IdentNames.Encounter).Child(IdentNames.BiometricDetails).Child(IdentNames.FingerprintImageSet);
        bool hasRecord = false;
        foreach (var record in set.Children)
        {
            if (record.Is(IdentNames.FingerprintRecord))
            {
                hasRecord = true;
                CheckImage(context, record);
            }
        }

        if (!hasRecord)
        {
            context.Report(set.IsPresent ? set : subject);
        }
    }

    private static void CheckImage(in RuleContext context, InfosetElement record)
    {
        var image = Find(record);
        if (!image.IsPresent || ImageProbe.Read(image.Binary) is null)
        {
            context.Report(image.IsPresent ? image : record);
        }
    }

    // Where the bytes stand below the record differs between generations of the standard.
    private static InfosetElement Find(InfosetElement element)
    {
        foreach (var child in element.Children)
        {
            var found = child.Is(IdentNames.BinaryObject) ? child : Find(child);
            if (found.IsPresent)
            {
                return found;
            }
        }

        return default;
    }
}

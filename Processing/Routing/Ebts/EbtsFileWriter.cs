using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Ebts;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;

namespace Processing.Routing.Ebts;

/// <summary>Makes a fingerprint submission: Type-1, Type-2 and one Type-4 a print.</summary>
/// <remarks>Source: EBTS 10.0, ten-print submissions of applicants; ANSI/NIST-ITL 1-2011. ABIS takes the same transactions, marked by 1.016 (assumed).</remarks>
internal static class EbtsFileWriter
{
    private const int LastPosition = 14;

    /// <summary>Whether a print can travel in a Type-4 record: raw or WSQ, of one finger or a slap, with known size.</summary>
    public static bool CanCarry(ImageData image) =>
        image is { Modality: "Fingerprint", Format: ImageFormat.Wsq or ImageFormat.Raw, Width: > 0, Height: > 0 }
        && int.TryParse(image.Position, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
        && position is >= 0 and <= LastPosition;

    /// <summary>Makes the transaction.</summary>
    /// <param name="enrolment">The encounter.</param>
    /// <param name="images">The prints that can be carried, with their bytes.</param>
    /// <param name="head">Type, agencies, control number, date, priority.</param>
    public static ItlTransaction Make(Enrolment enrolment, IReadOnlyList<(ImageData Image, byte[] Bytes)> images, EbtsHead head)
    {
        EbtsTransactionBuilder builder = Describe(enrolment, head);
        for (int i = 0; i < images.Count; i++)
        {
            builder.Add(Print(i + 1, images[i].Image, images[i].Bytes));
        }

        return builder.Build();
    }

    private static EbtsTransactionBuilder Describe(Enrolment enrolment, EbtsHead head)
    {
        PersonData person = enrolment.Person;
        return new EbtsTransactionBuilder(head.Category, head.ToHeader())
            .Set("RET", "N")
            .Set("NAM", EbtsText.Name(person))
            .Set("POB", EbtsText.BirthPlace(person.BirthCountry))
            .Set("DOB", CandidateSearch.WholeBirthDate(person) is { } born ? EbtsText.Date(born) : "00000000")
            .Set("SEX", person.Sex is "F" or "M" ? person.Sex : "X")
            .Set("RAC", EbtsText.Race(person.Race))
            .Set("HGT", EbtsText.Height(person.HeightInches))
            .Set("WGT", EbtsText.Weight(person.WeightPounds))
            .Set("EYE", EbtsText.EyeColor(person.EyeColor))
            .Set("HAI", EbtsText.HairColor(person.HairColor))
            .Set("RFP", "IMMIGRATION BENEFIT")
            .Set("DPR", EbtsText.Date(enrolment.EncounterDate))
            .Set("CRI", head.Originator)
            .Set("MNU", person.Identifier(IdentifierKind.ANumber) is { } number ? "AR-A" + number : null)
            .SetSubfields("AMP", [.. enrolment.MissingFingers.Select(EbtsText.MissingFinger)]);
    }

    private static BinaryRecord Print(int idc, ImageData image, byte[] bytes) => BinaryRecord.Create(4, idc, new BinaryImage
    {
        Impression = int.TryParse(image.Impression, NumberStyles.None, CultureInfo.InvariantCulture, out int impression) ? impression : 0,
        FingerPosition = int.Parse(image.Position ?? "0", CultureInfo.InvariantCulture),
        Width = image.Width,
        Height = image.Height,
        Compression = image.Format == ImageFormat.Wsq ? ItlCompression.Wsq : ItlCompression.None,
        Data = bytes,
    });
}

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

    /// <summary>The number that a code is; 0 where it is none.</summary>
    public static int Number(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>Makes the transaction.</summary>
    /// <param name="enrolment">The encounter.</param>
    /// <param name="prints">The prints.</param>
    /// <param name="head">Type, agencies, control number, date, priority.</param>
    public static ItlTransaction Make(Enrolment enrolment, IReadOnlyList<CarriedPrint> prints, EbtsHead head)
    {
        EbtsTransactionBuilder builder = Describe(enrolment, head);
        for (int i = 0; i < prints.Count; i++)
        {
            builder.Add(Print(i + 1, prints[i]));
        }

        return builder.Build();
    }

    /// <summary>The record of a print.</summary>
    /// <param name="idc">Its designation character.</param>
    /// <param name="print">The print.</param>
    public static BinaryRecord Print(int idc, CarriedPrint print) => BinaryRecord.Create(4, idc, new BinaryImage
    {
        Impression = Number(print.Image.Impression),
        FingerPosition = Number(print.Image.Position),
        Width = print.Image.Width,
        Height = print.Image.Height,
        Compression = print.Image.Format == ImageFormat.Wsq ? ItlCompression.Wsq : ItlCompression.None,
        Data = print.Bytes,
    });

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
}

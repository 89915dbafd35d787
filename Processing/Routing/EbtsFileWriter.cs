using System.Globalization;
using Biometrics.Itl;
using Processing.Identity;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;

namespace Processing.Routing;

/// <summary>Writes a fingerprint submission as a traditional ANSI/NIST file: Type-1, Type-2 and one Type-4 a print.</summary>
/// <remarks>Source: EBTS 10.0, transaction FAUF; ANSI/NIST-ITL 1-2011. ABIS takes the same transactions, marked by 1.016 (assumed).</remarks>
internal static class EbtsFileWriter
{
    private const string Category = "FAUF";
    private const int LastPosition = 14;

    /// <summary>Whether a print can travel in a Type-4 record: raw or WSQ, of one finger or a slap, with known size.</summary>
    public static bool CanCarry(ImageData image) =>
        image is { Modality: "Fingerprint", Format: ImageFormat.Wsq or ImageFormat.Raw, Width: > 0, Height: > 0 }
        && int.TryParse(image.Position, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
        && position is >= 0 and <= LastPosition;

    /// <summary>Writes the file.</summary>
    /// <param name="enrolment">The encounter.</param>
    /// <param name="images">The prints that can be carried, with their bytes.</param>
    /// <param name="head">Agencies, control number, date, priority.</param>
    public static byte[] Write(Enrolment enrolment, IReadOnlyList<(ImageData Image, byte[] Bytes)> images, EbtsHead head)
    {
        var records = new List<ItlRecord> { Description(enrolment, head) };
        for (int i = 0; i < images.Count; i++)
        {
            records.Add(Print(i + 1, images[i].Image, images[i].Bytes));
        }

        return ItlTransaction.Create(Header(head), records).ToArray();
    }

    private static IEnumerable<ItlField> Header(EbtsHead head)
    {
        yield return ItlField.Of(1, 2, "0500");
        yield return ItlField.Of(1, 4, Category);
        yield return ItlField.Of(1, 5, EbtsText.Date(head.Date));
        yield return ItlField.Of(1, 6, head.Priority.ToString(CultureInfo.InvariantCulture));
        yield return ItlField.Of(1, 7, head.Destination);
        yield return ItlField.Of(1, 8, head.Originator);
        yield return ItlField.Of(1, 9, head.ControlNumber);
        yield return ItlField.Of(1, 11, "19.69");
        yield return ItlField.Of(1, 12, "19.69");
        yield return ItlField.Of(1, 13, "NORAM", "EBTS10.0");
        if (head.Profile is { Length: > 0 } profile)
        {
            yield return ItlField.Of(1, 16, profile.Split('/'));
        }
    }

    private static TaggedRecord Description(Enrolment enrolment, EbtsHead head)
    {
        PersonData person = enrolment.Person;
        var fields = new List<ItlField>
        {
            ItlField.Of(2, 5, "N"),
            ItlField.Of(2, 18, EbtsText.Name(person)),
            ItlField.Of(2, 20, EbtsText.BirthPlace(person.BirthCountry)),
            ItlField.Of(2, 22, CandidateSearch.WholeBirthDate(person) is { } born ? EbtsText.Date(born) : "00000000"),
            ItlField.Of(2, 24, person.Sex is "F" or "M" ? person.Sex : "X"),
            ItlField.Of(2, 25, EbtsText.Race(person.Race)),
            ItlField.Of(2, 27, EbtsText.Height(person.HeightInches)),
            ItlField.Of(2, 29, EbtsText.Weight(person.WeightPounds)),
            ItlField.Of(2, 31, EbtsText.EyeColor(person.EyeColor)),
            ItlField.Of(2, 32, EbtsText.HairColor(person.HairColor)),
            ItlField.Of(2, 37, "IMMIGRATION BENEFIT"),
            ItlField.Of(2, 38, EbtsText.Date(enrolment.EncounterDate)),
            ItlField.Of(2, 73, head.Originator),
        };
        if (person.Identifier(IdentifierKind.ANumber) is { } number)
        {
            fields.Add(ItlField.Of(2, 17, "AR-A" + number));
        }

        if (enrolment.MissingFingers.Count > 0)
        {
            fields.Add(ItlField.OfSubfields(2, 84, enrolment.MissingFingers.Select(EbtsText.MissingFinger)));
        }

        return TaggedRecord.Create(2, 0, fields.OrderBy(field => field.Number));
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

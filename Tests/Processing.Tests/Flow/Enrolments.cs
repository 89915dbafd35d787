using System.Security.Cryptography;
using System.Text;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Processing.Messages.Xml;

namespace Processing.Tests.Flow;

/// <summary>Builds messages of an Application Support Center, and others.</summary>
internal static class Enrolments
{
    /// <summary>An encounter without prints.</summary>
    public static string WithoutPrints(string id = "first", string familyName = "Muster", string aNumber = "A123456789") =>
        Text(Begin(id, null, familyName, aNumber));

    /// <summary>An encounter of another person, with two raw fingerprints or without.</summary>
    public static string Of(string id, string family, string given, DateOnly birthDate, string aNumber = "A123456789", bool prints = false)
    {
        MessageWriter writer = Begin(id, prints ? "I-765" : null, family, aNumber, given, birthDate);
        for (int position = 1; prints && position <= 2; position++)
        {
            byte[] image = new byte[40 * 30];
            new Random(position + 10).NextBytes(image);
            AddFinger(writer, position, 40, 30, Encode(image, 0));
        }

        return Text(writer);
    }

    /// <summary>An encounter with two raw fingerprints.</summary>
    public static string WithPrints(string form, string id = "first", string aNumber = "A123456789", int lineLength = 0)
    {
        MessageWriter writer = Begin(id, form, "Muster", aNumber);
        for (int position = 1; position <= 2; position++)
        {
            byte[] image = new byte[40 * 30];
            new Random(position).NextBytes(image);
            AddFinger(writer, position, 40, 30, Encode(image, lineLength));
        }

        return Text(writer);
    }

    /// <summary>An encounter with prints of the drawn fingers of a person who does not exist.</summary>
    /// <param name="id">The sender's number of the message.</param>
    /// <param name="personSeed">Whose fingers.</param>
    /// <param name="impression">Which impression of each.</param>
    /// <param name="positions">The finger positions.</param>
    public static string WithDrawnPrints(string id, ulong personSeed, int impression, params int[] positions)
    {
        MessageWriter writer = Begin(id, "I-485", "Muster", "A123456789");
        foreach (int position in positions)
        {
            GrayImage print = SyntheticFinger.OfPerson(personSeed, position).Impression(impression).Image;
            AddFinger(writer, position, print.Width, print.Height, Encode(print.Pixels.ToArray(), 0));
        }

        return Text(writer);
    }

    /// <summary>An encounter with two prints of one finger: another drawn impression, or only noise, which is no print.</summary>
    public static string WithTwoOfOneFinger(string id, int position, bool noiseFirst)
    {
        MessageWriter writer = Begin(id, "I-485", "Muster", "A123456789");
        GrayImage print = SyntheticFinger.OfPerson(1, position).Impression(1).Image;
        byte[] noise = new byte[print.Width * print.Height];
        new Random(position).NextBytes(noise);
        foreach (byte[] pixels in noiseFirst ? new[] { noise, print.Pixels.ToArray() } : [print.Pixels.ToArray(), noise])
        {
            AddFinger(writer, position, print.Width, print.Height, Encode(pixels, 0));
        }

        return Text(writer);
    }

    /// <summary>An enrolment with two drawn prints whose resolution is told wrong.</summary>
    public static string WithWrongResolution(string id, ulong personSeed, int impression, int ppi)
    {
        MessageWriter writer = Begin(id, "I-485", "Muster", "A123456789");
        foreach (int position in (int[])[2, 7])
        {
            GrayImage print = SyntheticFinger.OfPerson(personSeed, position).Impression(impression).Image;
            AddFinger(writer, position, print.Width, print.Height, Encode(print.Pixels.ToArray(), 0), ppi);
        }

        return Text(writer);
    }

    /// <summary>An enrolment with a drawn slap of a hand.</summary>
    public static string WithDrawnSlap(string id, ulong personSeed, int position)
    {
        MessageWriter writer = Begin(id, "I-485", "Muster", "A123456789");
        GrayImage slap = SyntheticSlap.Of(personSeed, position, new SlapConditions(), 1).Image;
        AddFinger(writer, position, slap.Width, slap.Height, Encode(slap.Pixels.ToArray(), 0));
        return Text(writer);
    }

    /// <summary>An encounter for a filing, with two prints of its own or, where a reason is given, without.</summary>
    public static string OfFiling(
        string id, string form, string? receipt, DateOnly? filed = null, string? notTaken = null, string aNumber = "A123456789", string family = "Muster")
    {
        MessageWriter writer = HeaderOf("EnrollEncounterRequest", id, "ASC")
            .Open("Encounter")
            .Leaf("EncounterSourceCode", "ApplicationSupportCenter")
            .Leaf("EncounterSourceSystemText", "BET")
            .Identification("EncounterSiteIdentification", "LOS-XLA")
            .Leaf("FormTypeCode", form)
            .Identification("im:ImmigrationReceiptNumberIdentification", receipt)
            .Date("FilingDate", filed ?? new DateOnly(2025, 12, 15))
            .Date("EncounterDate", new DateOnly(2026, 1, 14))
            .Leaf("PrintsNotTakenReasonCode", notTaken)
            .Close()
            .Open("nc:Person")
            .Date("nc:PersonBirthDate", new DateOnly(1988, 7, 19))
            .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Eva").Leaf("nc:PersonSurName", family).Close()
            .Leaf("j:PersonSexCode", "F")
            .Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close()
            .Close();
        for (int position = 1; notTaken is null && position <= 2; position++)
        {
            byte[] image = new byte[40 * 30];
            new Random(id.Sum(letter => letter * 31) + position).NextBytes(image);
            AddFinger(writer, position, 40, 30, Encode(image, 0));
        }

        return Text(writer);
    }

    /// <summary>A question of a benefit system for background checks of the person of an A-Number.</summary>
    public static string Start(string id, string form, string? receipt, DateOnly? filed = null, string aNumber = "A123456789", params string[] kinds) =>
        Ask("StartBackgroundCheckRequest", id, form, receipt, filed, null, aNumber, kinds);

    /// <summary>A question of a benefit system on reuse.</summary>
    public static string Vet(string id, string form, string? receipt, DateOnly? asOf = null, DateOnly? filed = null) =>
        Ask("VetBiometricsRequest", id, form, receipt, filed, asOf, "A123456789", []);

    /// <summary>A question of a benefit system how checks stand.</summary>
    public static string Retrieve(string id, string? receipt, params string[] kinds)
    {
        MessageWriter writer = HeaderOf("RetrieveBackgroundCheckRequest", id, "ELIS")
            .Open("nc:Person").Open("PersonAugmentation").Identification("im:AlienNumberIdentification", "A123456789").Close().Close()
            .Identification("im:ImmigrationReceiptNumberIdentification", receipt);
        foreach (string kind in kinds)
        {
            writer.Leaf("RequestedCheckCategoryCode", kind);
        }

        return Text(writer);
    }

    private static string Ask(string root, string id, string form, string? receipt, DateOnly? filed, DateOnly? asOf, string aNumber, string[] kinds)
    {
        MessageWriter writer = HeaderOf(root, id, "ELIS")
            .Open("nc:Person").Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close().Close()
            .Leaf("FormTypeCode", form)
            .Date("FilingDate", filed ?? new DateOnly(2025, 12, 15))
            .Date("VettingDate", asOf)
            .Identification("im:ImmigrationReceiptNumberIdentification", receipt);
        foreach (string kind in kinds)
        {
            writer.Leaf("RequestedCheckCategoryCode", kind);
        }

        return Text(writer);
    }

    /// <summary>A request for the answer to a message.</summary>
    public static string Fetch(string subject) =>
        Text(HeaderOf("FetchAnswerRequest", "fetch-" + subject, "ASC").Identification("SubjectMessageIdentification", subject));

    /// <summary>The bytes as base64, in lines of a length or in one.</summary>
    public static string Encode(byte[] bytes, int lineLength)
    {
        string encoded = Convert.ToBase64String(bytes);
        return lineLength == 0
            ? encoded
            : string.Join('\n', encoded.Chunk(lineLength).Select(line => new string(line)));
    }

    /// <summary>Begins a message of a partner.</summary>
    public static MessageWriter HeaderOf(string root, string id, string partner) => new MessageWriter(root)
        .Open("MessageHeader")
        .Identification("MessageIdentification", id)
        .Open("OriginatingOrganization").Leaf("nc:OrganizationName", partner).Close()
        .Open("ReceivingOrganization").Leaf("nc:OrganizationName", "CPMS").Close()
        .Leaf("MessageCreationDateTime", new DateTimeOffset(2026, 1, 14, 15, 4, 5, TimeSpan.Zero))
        .Leaf("MessagePurposeCode", "Immigration")
        .Leaf("MessagePriorityCode", "Medium")
        .Close();

    /// <summary>A document as text.</summary>
    public static string Text(MessageWriter writer) => Encoding.UTF8.GetString(writer.ToBytes());

    /// <summary>A digest that no image has.</summary>
    public static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds one raw finger.</summary>
    public static void AddFinger(MessageWriter writer, int position, int width, int height, string encoded, int ppi = 500) => writer.Open("biom:Biometric")
        .Open("biom:FingerImpressionImageDetail")
        .Leaf("nc:Base64BinaryObject", encoded)
        .Leaf("nc:BinaryFormatText", "RAW")
        .Leaf("nc:ImageHeightValue", height)
        .Leaf("nc:ImageWidthValue", width)
        .Open("biom:ImageAugmentation")
        .Leaf("biom:ImageCompressionAlgorithmCode", "0")
        .Leaf("biom:ImageHorizontalPixelDensityValue", ppi)
        .Leaf("biom:ImageScaleUnitsCode", "1")
        .Leaf("biom:ImageVerticalPixelDensityValue", ppi)
        .Close()
        .Leaf("biom:FrictionRidgeImageImpressionCaptureCategoryCode", "1")
        .Leaf("biom:ExemplarFingerPositionCode", position)
        .Close()
        .Close();

    private static MessageWriter Begin(
        string id, string? form, string familyName, string aNumber, string givenName = "Eva", DateOnly? birthDate = null) =>
        HeaderOf("EnrollEncounterRequest", id, "ASC")
            .Open("Encounter")
            .Leaf("EncounterSourceCode", "ApplicationSupportCenter")
            .Leaf("EncounterSourceSystemText", "BET")
            .Identification("EncounterSiteIdentification", "LOS-XLA")
            .Leaf("FormTypeCode", form)
            .Date("FilingDate", form is null ? null : new DateOnly(2025, 12, 15))
            .Date("EncounterDate", new DateOnly(2026, 1, 14))
            .Close()
            .Open("nc:Person")
            .Date("nc:PersonBirthDate", birthDate ?? new DateOnly(1988, 7, 19))
            .Open("nc:PersonName").Leaf("nc:PersonGivenName", givenName).Leaf("nc:PersonSurName", familyName).Close()
            .Leaf("j:PersonSexCode", "F")
            .Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close()
            .Close();
}

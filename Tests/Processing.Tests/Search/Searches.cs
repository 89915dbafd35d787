using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Processing.Messages.Xml;
using Processing.Tests.Flow;

namespace Processing.Tests.Search;

/// <summary>Builds searches and questions for records.</summary>
internal static class Searches
{
    /// <summary>A search by name and birth date.</summary>
    public static string ByName(string partner, string id, string purpose = "LawEnforcement", string family = "Muster", string given = "Eva", int? maximum = null) => Enrolments.Text(
        Begin("SearchPersonRequest", id, partner, purpose)
            .Open("nc:Person")
            .Date("nc:PersonBirthDate", new DateOnly(1988, 7, 19))
            .Open("nc:PersonName").Leaf("nc:PersonGivenName", given).Leaf("nc:PersonSurName", family).Close()
            .Leaf("j:PersonSexCode", "F")
            .Close()
            .Leaf("MaximumResultQuantity", maximum));

    /// <summary>A search by A-Number.</summary>
    public static string ByNumber(string partner, string id, string aNumber, string purpose = "Immigration") => Enrolments.Text(
        Begin("SearchPersonRequest", id, partner, purpose)
            .Open("nc:Person").Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close().Close());

    /// <summary>A search by nothing.</summary>
    public static string ByNothing(string partner, string id) => Enrolments.Text(Begin("SearchPersonRequest", id, partner, "Immigration"));

    /// <summary>A search by drawn fingerprints of a person who does not exist.</summary>
    public static string ByPrints(string partner, string id, ulong personSeed, int impression, params int[] positions)
    {
        MessageWriter writer = Begin("SearchPersonRequest", id, partner, "Immigration");
        foreach (int position in positions)
        {
            GrayImage print = SyntheticFinger.OfPerson(personSeed, position).Impression(impression).Image;
            Enrolments.AddFinger(writer, position, print.Width, print.Height, Enrolments.Encode(print.Pixels.ToArray(), 0));
        }

        return Enrolments.Text(writer);
    }

    /// <summary>A question for a record.</summary>
    public static string Record(string partner, string id, string person, string purpose = "LawEnforcement") => Enrolments.Text(
        Begin("RetrievePersonRequest", id, partner, purpose).Identification("PersonReferenceIdentification", person));

    private static MessageWriter Begin(string root, string id, string partner, string purpose) => Enrolments.HeaderOf(root, id, partner)
        .Open("AccessReason").Leaf("AccessPurposeCode", purpose).Leaf("AccessReasonText", "case 17").Close();
}

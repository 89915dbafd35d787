namespace Processing.Tests.Flow;

/// <summary>Builds the messages of the pick-up queue and of the account.</summary>
internal static class Releases
{
    public static string List(string id) => Enrolments.Text(Enrolments.HeaderOf("ListReleasesRequest", id, "IDENT"));

    public static string Collect(string id, string release) => Enrolments.Text(Enrolments.HeaderOf("CollectReleaseRequest", id, "IDENT")
        .Identification("ReleaseIdentification", release)
        .Open("Collector")
        .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Dana").Leaf("nc:PersonSurName", "Whitlock").Close()
        .Open("nc:ContactInformation").Leaf("nc:ContactEmailID", "dana@obim.example").Close()
        .Close());

    public static string Account(string id, string person) => Enrolments.Text(
        Enrolments.HeaderOf("RetrieveDisclosureAccountingRequest", id, "ELIS").Identification("PersonReferenceIdentification", person));

    /// <summary>The release identification in an answer.</summary>
    public static string IdIn(string xml)
    {
        const string Start = "<ReleaseIdentification><nc:IdentificationID>";
        int from = xml.IndexOf(Start, StringComparison.Ordinal);
        Assert.That(from, Is.GreaterThan(0), "no release is named");
        return xml.Substring(from + Start.Length, 36);
    }
}

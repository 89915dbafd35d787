namespace Simulators.Ident;

/// <summary>Reads the page's form of an inquiry.</summary>
internal static class InquiryForm
{
    /// <summary>The inquiry that was entered.</summary>
    public static ForeignInquiry Read(IReadOnlyDictionary<string, string> values) => new()
    {
        ANumber = values.GetValueOrDefault("ANumber", ""),
        SurName = values.GetValueOrDefault("SurName", ""),
        GivenName = values.GetValueOrDefault("GivenName", ""),
        BirthDate = values.GetValueOrDefault("BirthDate", ""),
        BirthCountry = values.GetValueOrDefault("BirthCountry", ""),
        PartnerCountry = values.GetValueOrDefault("PartnerCountry", "CAN"),
        SourceOrganization = values.GetValueOrDefault("SourceOrganization", "USCIS"),
    };
}

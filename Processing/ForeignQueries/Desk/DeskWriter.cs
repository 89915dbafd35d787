using Processing.Messages.Xml;

namespace Processing.ForeignQueries.Desk;

/// <summary>Writes what officers fill in as the messages that an officer's system would send, so that all three ways are one from here on.</summary>
internal static class DeskWriter
{
    /// <summary>Under which name the console sends.</summary>
    public const string Code = "DESK";

    /// <summary>A question.</summary>
    public static byte[] Question(QuestionForm form, DateTimeOffset now)
    {
        MessageWriter writer = Begin("StartForeignQueryRequest", form.Identification, form.Priority, now);
        Officer(writer, form.OfficerName, form.OfficerEmail).Identification("CaseIdentification", form.CaseId.Trim());
        foreach (string country in Split(form.Countries))
        {
            writer.Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", country).Close();
        }

        writer.Identification("AgreementIdentification", form.Agreement.Trim())
            .Leaf("ForeignQueryReasonText", form.Reason.Trim())
            .Open("nc:Person");
        if (form.BirthDate.Trim().Length > 0)
        {
            writer.Open("nc:PersonBirthDate").Leaf("nc:Date", form.BirthDate.Trim()).Close();
        }

        foreach (string country in Split(form.Citizenships))
        {
            writer.Open("nc:PersonCitizenship").Open("nc:PersonCitizenshipCountry").Leaf("genc:CountryAlpha3Code", country).Close().Close();
        }

        if ((form.FamilyName + form.GivenName).Trim().Length > 0)
        {
            writer.Open("nc:PersonName").Leaf("nc:PersonGivenName", form.GivenName.Trim()).Leaf("nc:PersonSurName", form.FamilyName.Trim()).Close();
        }

        return writer.Open("PersonAugmentation").Identification("im:AlienNumberIdentification", form.ANumber.Trim()).Close().Close().ToBytes();
    }

    /// <summary>An order of a third round.</summary>
    public static byte[] Order(OrderForm form, DateTimeOffset now)
    {
        MessageWriter writer = Begin("OrderForeignInformationRequest", form.Identification, "Medium", now);
        Officer(writer, form.OfficerName, form.OfficerEmail)
            .Identification("ForeignQueryIdentification", form.QueryId.ToString("D"))
            .Leaf("ForeignQueryReasonText", form.Reason.Trim())
            .Open("RequestedInformation");
        foreach (string code in form.Codes)
        {
            writer.Leaf("RequestedInformationCode", code);
        }

        return writer.Leaf("RequestedInformationText", form.Text.Trim()).Close().ToBytes();
    }

    private static MessageWriter Begin(string root, string identification, string priority, DateTimeOffset now) => new MessageWriter(root)
        .Open("MessageHeader")
        .Identification("MessageIdentification", identification)
        .Open("OriginatingOrganization")
        .Leaf("nc:OrganizationName", "DHS")
        .Leaf("nc:OrganizationSubUnitName", Code)
        .Leaf("nc:OrganizationUnitName", "USCIS")
        .Close()
        .Open("ReceivingOrganization").Leaf("nc:OrganizationName", HeaderWriting.OwnOrganization).Close()
        .Leaf("MessageCreationDateTime", now)
        .Leaf("MessagePurposeCode", "Immigration")
        .Leaf("MessagePriorityCode", priority.Trim())
        .Close();

    private static MessageWriter Officer(MessageWriter writer, string name, string email) => writer
        .Open("RequestingOfficer")
        .Open("nc:PersonName").Leaf("nc:PersonFullName", name).Close()
        .Open("nc:ContactInformation").Leaf("nc:ContactEmailID", email).Close()
        .Close();

    private static string[] Split(string list) => list.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}

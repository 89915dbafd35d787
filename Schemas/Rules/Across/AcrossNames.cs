using Schemas.Infoset;

namespace Schemas.Rules.Across;

/// <summary>The names that the facts of messages of the exchange are read from.</summary>
internal static class AcrossNames
{
    public static XmlName MessageIdentification { get; } = Own("MessageIdentification");

    public static XmlName OriginatingOrganization { get; } = Own("OriginatingOrganization");

    public static XmlName ReceivingOrganization { get; } = Own("ReceivingOrganization");

    public static XmlName ConversationIdentification { get; } = Own("ConversationIdentification");

    public static XmlName RelatedMessageIdentification { get; } = Own("RelatedMessageIdentification");

    public static XmlName ResponseCategoryCode { get; } = Own("ResponseCategoryCode");

    public static XmlName SubjectMessageIdentification { get; } = Own("SubjectMessageIdentification");

    public static XmlName InquiryMessageIdentification { get; } = Own("InquiryMessageIdentification");

    public static XmlName ReleaseIdentification { get; } = Own("ReleaseIdentification");

    public static XmlName ReleaseSummary { get; } = Own("ReleaseSummary");

    public static XmlName ForeignQueryIdentification { get; } = Own("ForeignQueryIdentification");

    public static XmlName OrganizationName { get; } = Nc("OrganizationName");

    public static XmlName OrganizationUnitName { get; } = Nc("OrganizationUnitName");

    public static XmlName OrganizationSubUnitName { get; } = Nc("OrganizationSubUnitName");

    public static XmlName FingerprintIdentification { get; } = new("https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/", "FingerprintIdentification");

    private static XmlName Own(string name) => new(ExchangeNames.MessageHeader.Namespace, name);

    private static XmlName Nc(string name) => new(ExchangeNames.Person.Namespace, name);
}

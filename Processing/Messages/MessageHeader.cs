using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>What every message of the exchange begins with.</summary>
/// <param name="Identification">The sender's message identification.</param>
/// <param name="Organization">The originating organisation as its most specific part names it: sub-unit, else unit, else name.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="Conversation">The conversation as the sender names it, or null.</param>
/// <param name="Related">The message identification that the message relates to, or null.</param>
internal sealed record MessageHeader(string Identification, string Organization, int Priority, string? Conversation, string? Related)
{
    /// <summary>Reads the header of a message; null where it is missing or has no identification.</summary>
    /// <param name="message">The root element of the message.</param>
    public static MessageHeader? Read(InfosetElement message)
    {
        InfosetElement header = message.Own("MessageHeader");
        string? identification = header.Own("MessageIdentification").Id;
        return identification is null
            ? null
            : new MessageHeader(
                identification,
                OrganizationOf(header.Own("OriginatingOrganization")),
                PriorityOf(header.Own("MessagePriorityCode").Text),
                header.Own("ConversationIdentification").Id,
                header.Own("RelatedMessageIdentification").Id);
    }

    /// <summary>
    /// Whether the originating organisation is the partner: its code is one of the words of the name, so that a system may add its site
    /// (<c>ASC-LOS</c> is partner <c>ASC</c>). Who sent the message is known from its credentials; this only catches mix-ups.
    /// </summary>
    public bool IsFrom(string partnerCode) => Organization.Split('-').Contains(partnerCode, StringComparer.Ordinal);

    /// <summary>The number of a priority code.</summary>
    public static int PriorityOf(string code) => code switch
    {
        "High" => 1,
        "Low" => 3,
        _ => 2,
    };

    /// <summary>The code of a priority number.</summary>
    public static string CodeOf(int priority) => priority switch
    {
        1 => "High",
        3 => "Low",
        _ => "Medium",
    };

    private static string OrganizationOf(InfosetElement organization) =>
        organization.Nc("OrganizationSubUnitName").TextOrNull
        ?? organization.Nc("OrganizationUnitName").TextOrNull
        ?? organization.Nc("OrganizationName").Text;
}

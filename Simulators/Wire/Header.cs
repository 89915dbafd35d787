using System.Globalization;
using System.Xml.Linq;

namespace Simulators.Wire;

/// <summary>The header that every message of the exchange begins with.</summary>
internal static class Header
{
    /// <summary>The header of an answer: the two organisations change places and the request is named.</summary>
    /// <param name="request">The request's root.</param>
    /// <param name="identification">Our number of the answer.</param>
    /// <param name="now">The time, UTC.</param>
    public static XElement Answer(XElement request, string identification, DateTimeOffset now)
    {
        XElement asked = request.Element(Names.Cpms + "MessageHeader") ?? new XElement(Names.Cpms + "MessageHeader");
        return new XElement(
            Names.Cpms + "MessageHeader",
            Parts.Identification(Names.Cpms + "MessageIdentification", identification),
            Organization("OriginatingOrganization", asked.Element(Names.Cpms + "ReceivingOrganization")),
            Organization("ReceivingOrganization", asked.Element(Names.Cpms + "OriginatingOrganization")),
            CreationTime(now),
            new XElement(Names.Cpms + "MessagePurposeCode", asked.Element(Names.Cpms + "MessagePurposeCode")?.Value ?? "Immigration"),
            new XElement(Names.Cpms + "MessagePriorityCode", asked.Element(Names.Cpms + "MessagePriorityCode")?.Value ?? "Medium"),
            asked.Element(Names.Cpms + "ConversationIdentification"),
            Parts.Identification(Names.Cpms + "RelatedMessageIdentification", Identification(request)));
    }

    /// <summary>The header of a request of our own.</summary>
    /// <param name="from">The code of the partner that sends it.</param>
    /// <param name="identification">Its number of the message.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="priority">High, Medium or Low.</param>
    /// <param name="conversation">The conversation it belongs to, or null.</param>
    public static XElement Request(string from, string identification, DateTimeOffset now, string priority, string? conversation) => new(
        Names.Cpms + "MessageHeader",
        Parts.Identification(Names.Cpms + "MessageIdentification", identification),
        new XElement(Names.Cpms + "OriginatingOrganization", new XElement(Names.Nc + "OrganizationName", from)),
        new XElement(Names.Cpms + "ReceivingOrganization", new XElement(Names.Nc + "OrganizationName", "CPMS")),
        CreationTime(now),
        new XElement(Names.Cpms + "MessagePurposeCode", "Immigration"),
        new XElement(Names.Cpms + "MessagePriorityCode", priority),
        conversation is null ? null : Parts.Identification(Names.Cpms + "ConversationIdentification", conversation));

    /// <summary>The sender's number of a message; <c>unknown</c> where it has none.</summary>
    public static string Identification(XElement message) =>
        message.Element(Names.Cpms + "MessageHeader")?.Element(Names.Cpms + "MessageIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim() ?? "unknown";

    /// <summary>The conversation that a message names, or null.</summary>
    public static string? Conversation(XElement message) =>
        message.Element(Names.Cpms + "MessageHeader")?.Element(Names.Cpms + "ConversationIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim();

    private static XElement Organization(string name, XElement? other) =>
        new(Names.Cpms + name, other?.Elements() ?? [new XElement(Names.Nc + "OrganizationName", "CPMS")]);

    private static XElement CreationTime(DateTimeOffset now) =>
        new(Names.Cpms + "MessageCreationDateTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}

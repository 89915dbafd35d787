using Schemas.Infoset;

namespace Schemas.Rules.Across;

/// <summary>What messages of the exchange say that others have to agree with.</summary>
internal static class ExchangeFacts
{
    public static void Read(InfosetElement message, FactList facts)
    {
        ReadHeader(message.Child(ExchangeNames.MessageHeader), facts);
        ReadReferences(message, facts);
        foreach (var child in message.Children)
        {
            if (child.Is(ExchangeNames.Person))
            {
                ReadPerson(child, facts);
            }
        }
    }

    private static void ReadHeader(InfosetElement header, FactList facts)
    {
        var from = header.Child(AcrossNames.OriginatingOrganization);
        var identification = header.Child(AcrossNames.MessageIdentification);
        string sender = Code(from);
        facts.Add(FactKind.Message, "message", identification);
        facts.Add(FactKind.SentMessage, "sent", identification, sender + " ");
        AddOrganization(FactKind.Sender, from, facts);
        AddOrganization(FactKind.Receiver, header.Child(AcrossNames.ReceivingOrganization), facts);
        facts.Add(FactKind.Conversation, "conversation", header.Child(AcrossNames.ConversationIdentification));
        facts.Add(FactKind.Answers, "message", header.Child(AcrossNames.RelatedMessageIdentification));
    }

    private static void AddOrganization(FactKind kind, InfosetElement organization, FactList facts)
    {
        if (organization.IsPresent && Code(organization) is { Length: > 0 } code)
        {
            facts.Add(kind, "organization", code, organization);
        }
    }

    // The smallest unit that is named is the system; answers name it alone.
    private static string Code(InfosetElement organization) =>
        Text(organization, AcrossNames.OrganizationSubUnitName) ?? Text(organization, AcrossNames.OrganizationName) ?? "";

    private static string? Text(InfosetElement organization, XmlName name) => organization.Child(name) is { IsPresent: true } child ? child.Text : null;

    private static void ReadReferences(InfosetElement message, FactList facts)
    {
        string name = message.Name.LocalName;
        facts.Add(FactKind.Subject, "message", message.Child(AcrossNames.SubjectMessageIdentification));
        facts.Add(FactKind.Inquiry, "message", message.Child(AcrossNames.InquiryMessageIdentification));
        if (name == "InquirePersonRequest")
        {
            facts.Add(FactKind.InquiryNamed, "message", message.Child(ExchangeNames.MessageHeader).Child(AcrossNames.MessageIdentification));
        }

        bool asks = name.EndsWith("Request", StringComparison.Ordinal);
        facts.Add(asks ? FactKind.ReleaseCollected : FactKind.ReleaseNamed, "release", message.Child(AcrossNames.ReleaseIdentification));
        facts.Add(asks && name != "QueryForeignPartnerRequest" ? FactKind.ForeignQueryUsed : FactKind.ForeignQueryNamed, "query", message.Child(AcrossNames.ForeignQueryIdentification));
        foreach (var child in message.Children)
        {
            if (child.Is(AcrossNames.ReleaseSummary))
            {
                facts.Add(FactKind.ReleaseNamed, "release", child.Child(AcrossNames.ReleaseIdentification));
            }
        }
    }

    private static void ReadPerson(InfosetElement person, FactList facts)
    {
        var birth = person.Child(ExchangeNames.PersonBirthDate);
        if (birth.IsPresent)
        {
            facts.Add(FactKind.BirthDate, "birth", (birth.FirstChild.IsPresent ? birth.FirstChild : birth).Text, birth);
        }

        foreach (var child in person.Child(ExchangeNames.PersonAugmentation).Children)
        {
            if (child.Is(ExchangeNames.AlienNumber))
            {
                facts.Add(FactKind.AlienNumber, "alien", Digits(child), child);
            }
            else if (child.Is(AcrossNames.FingerprintIdentification))
            {
                facts.Add(FactKind.Fin, "fin", child);
            }
        }
    }

    // A-Numbers are written with and without the letter, and with seven to nine digits.
    private static string Digits(InfosetElement number) => Identifiers.IdentifierText.Of(number).TrimStart('A', 'a').TrimStart('0');
}

using System.Collections.Frozen;
using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>Every message there is, in the order of the service page. A new message type is a line here and a folder beside it.</summary>
public static class MessageTypes
{
    /// <summary>The namespace of our own messages.</summary>
    public const string ExchangeNamespace = "https://cpms.example/ns/exchange/1.0/";

    /// <summary>The namespace of the NGI core messages.</summary>
    /// <remarks>Source: EBTS 10.0, NGI web services of 1 August 2014.</remarks>
    public const string NgiNamespace = "http://ws.cjis.gov/2014/08/01/ngi/core/xsd";

    /// <summary>The namespace of ANSI/NIST-ITL 1-2011 in XML.</summary>
    public const string ItlNamespace = "http://biometrics.nist.gov/standard/2011";

    /// <summary>The namespace of IXM 6, of which only what was seen in public is known.</summary>
    public const string IdentNamespace = "http://visit.dhs.gov/ident/6";

    /// <summary>What the actions of IXM begin with.</summary>
    /// <remarks>Source: public configuration files of a client of about 2008; not seen for version 6.</remarks>
    public const string IdentActions = "http://visit.dhs.gov/ident/ixm/";

    /// <summary>What the stems of IXM 6 begin with.</summary>
    public const string IdentStem = "Ident6";

    /// <summary>The SOAP action under which an announced answer is delivered to its partner; the body is the answer itself.</summary>
    public const string DeliverAnswerAction = ExchangeNamespace + "DeliverAnswer";

    /// <summary>The outbox operation that delivers an announced answer.</summary>
    public const string DeliverAnswer = "DeliverAnswer";

    /// <summary>The stem of an ANSI/NIST file in its traditional encoding, to NGI and ABIS and back.</summary>
    public const string NativeEbts = "NativeEBTSMessage";

    /// <summary>The stem of an ANSI/NIST package in XML that NGI brings: answers and notices.</summary>
    public const string ReceiveResponse = "receiveResponse";

    /// <summary>The outbox operation that hands an ANSI/NIST package in XML to NGI.</summary>
    public const string SubmitRequest = "submitRequest";

    /// <summary>The root element of an ANSI/NIST package in XML.</summary>
    public const string Package = "NISTBiometricInformationExchangePackage";

    /// <summary>All types.</summary>
    public static IReadOnlyList<MessageType> All { get; } =
    [
        Served("EnrollEncounter", "Reports an encounter with a person: who, where, which form, identifiers and biometrics."),
        Served("VetBiometrics", "Asks which stored biometrics of a person may be used again for a form and filing date."),
        Served("VerifyIdentity", "Compares newly captured fingerprints with earlier ones of the same person."),
        Served("StartBackgroundCheck", "Starts a background check on a person whose identity is verified."),
        Immediate("RetrieveBackgroundCheck", "Asks how the background checks of a person stand."),
        Served("SearchPerson", "Searches people by names, identifiers or fingerprints in the caller's scope."),
        Served("RetrievePerson", "Fetches the record of a person in the caller's scope."),
        Served("AmendRecord", "Corrects a record, with evidence."),
        Immediate("RetrieveDisclosureAccounting", "Asks who received what of a person's record."),
        Served("StartForeignQuery", "Asks a foreign partner, by fingerprints, about a person."),
        Served("OrderForeignInformation", "Asks a foreign partner that had a match for more."),
        Served("DeliverForeignAnswer", "Brings a foreign partner's answer."),
        Served("InquirePerson", "Brings a foreign partner's inquiry about a matched person."),
        Served("DeliverCasePackage", "Brings the analysts' answer to an inquiry, with its documents."),
        Immediate("ListReleases", "Lists the answers that lie ready to be collected."),
        Immediate("CollectRelease", "Collects an answer against a receipt."),
        Immediate("FetchAnswer", "Fetches the answer to a message that the caller sent before."),
        Immediate("RetrieveMessageStatus", "Asks how a message stands that the caller sent before."),
        Immediate("ValidateMessage", "Checks a message without any effect."),
        Outbound("Identify", "ident", "Searches IDENT for the holder of fingerprints."),
        Outbound("Verify", "ident", "Compares fingerprints with those that IDENT holds under a FIN."),
        Outbound("ReportMatch", "ident", "Reports an encounter whose biometrics matched, with its visibility."),
        Outbound("ReportCorrection", "ident", "Tells a foreign partner what was corrected of an earlier answer."),
        Outbound("QueryForeignPartner", "ident", "Sends one round of a query to a foreign partner."),
        Ident6("Identify", "Searches persons by fingerprints, in the profile of IXM 6."),
        Ident6("Verify", "Compares fingerprints with those of an encounter, in the profile of IXM 6."),
        Outbound("QueryPersonStatus", "pcqs", "Asks whether a person holds a protected status or class."),
        Outbound("OpenCase", "icts", "Hands a foreign partner's inquiry to the analysts."),
        new()
        {
            Stem = NativeEbts,
            Request = new XmlName(NgiNamespace, NativeEbts),
            Response = null,
            Service = "ngi",
            Standing = MessageStanding.Served,
            Summary = "Brings an answer of NGI or ABIS as an ANSI/NIST file in its traditional encoding.",
        },
        new()
        {
            Stem = ReceiveResponse,
            Request = new XmlName(ItlNamespace, Package),
            Response = null,
            HasEmptyAnswer = true,
            Service = "ngi",
            Standing = MessageStanding.Served,
            Summary = "Brings an answer or a notice of NGI as an ANSI/NIST package in XML.",
        },
    ];

    private static readonly FrozenDictionary<XmlName, MessageType> ByRequest = All.ToFrozenDictionary(type => type.Request);

    private static readonly FrozenDictionary<string, MessageType> ByStem =
        All.ToFrozenDictionary(type => type.Stem, StringComparer.Ordinal);

    /// <summary>The type whose request has this root element, or null.</summary>
    /// <param name="root">The name of the root element.</param>
    public static MessageType? Find(XmlName root) => ByRequest.GetValueOrDefault(root);

    /// <summary>The type of that stem, or null.</summary>
    /// <param name="stem">The operation's name.</param>
    public static MessageType? FindByStem(string stem) => ByStem.GetValueOrDefault(stem);

    private static MessageType Served(string stem, string summary) => Exchange(stem, "exchange", MessageStanding.Served, summary);

    private static MessageType Immediate(string stem, string summary) => Served(stem, summary) with { IsImmediate = true };

    private static MessageType Outbound(string stem, string service, string summary) =>
        Exchange(stem, service, MessageStanding.Outbound, summary);

    // The answer to a VerifyRequest was never seen; that of Identify stands for it.
    private static MessageType Ident6(string verb, string summary) => new()
    {
        Stem = IdentStem + verb,
        Request = new XmlName(IdentNamespace, verb + "Request"),
        Response = new XmlName(IdentNamespace, "IdentifyResponse"),
        Service = "ident",
        Standing = MessageStanding.Served,
        Summary = summary,
    };

    private static MessageType Exchange(string stem, string service, MessageStanding standing, string summary) => new()
    {
        Stem = stem,
        Request = new XmlName(ExchangeNamespace, stem + "Request"),
        Response = new XmlName(ExchangeNamespace, stem + "Response"),
        Service = service,
        Standing = standing,
        Summary = summary,
    };
}

using Schemas.Infoset;

namespace Gateway.Soap.Envelopes;

/// <summary>The names that SOAP and its companions reserve.</summary>
internal static class SoapNames
{
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    public const string NextActor11 = "http://schemas.xmlsoap.org/soap/actor/next";

    public const string Exchange = "https://cpms.example/ns/exchange/1.0/";

    public const string TextXml = "text/xml";

    public const string SoapXml = "application/soap+xml";

    public static readonly XmlName Envelope11 = new(Soap11, "Envelope");

    public static readonly XmlName Header11 = new(Soap11, "Header");

    public static readonly XmlName Body11 = new(Soap11, "Body");

    public static readonly XmlName Fault11 = new(Soap11, "Fault");

    public static readonly XmlName Envelope12 = new(Soap12, "Envelope");

    public static readonly XmlName Header12 = new(Soap12, "Header");

    public static readonly XmlName Body12 = new(Soap12, "Body");

    public static readonly XmlName Fault12 = new(Soap12, "Fault");

    /// <summary>The namespace of a version's envelope.</summary>
    public static string NamespaceOf(SoapVersion version) => version == SoapVersion.Soap11 ? Soap11 : Soap12;

    /// <summary>The version's Header element.</summary>
    public static XmlName Header(SoapVersion version) => version == SoapVersion.Soap11 ? Header11 : Header12;

    /// <summary>The version's Body element.</summary>
    public static XmlName Body(SoapVersion version) => version == SoapVersion.Soap11 ? Body11 : Body12;

    /// <summary>The version's Fault element.</summary>
    public static XmlName Fault(SoapVersion version) => version == SoapVersion.Soap11 ? Fault11 : Fault12;

    /// <summary>The media type that a version travels in.</summary>
    public static string MediaType(SoapVersion version) => version == SoapVersion.Soap11 ? TextXml : SoapXml;
}

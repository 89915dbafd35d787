using System.Xml.Linq;

namespace Gateway.Tests.Soap;

/// <summary>Looks into replies.</summary>
internal static class Reply
{
    public static Dictionary<string, string> Header(string envelope) => XDocument.Parse(envelope).Root!.Elements().First().Elements()
        .ToDictionary(block => block.Name.LocalName, block => block.Value, StringComparer.Ordinal);

    public static string FaultCode(string envelope)
    {
        var fault = Fault(envelope);
        return fault.Name.NamespaceName == Envelopes.Soap11
            ? fault.Element("faultcode")!.Value
            : fault.Element(fault.Name.Namespace + "Code")!.Element(fault.Name.Namespace + "Value")!.Value;
    }

    /// <summary>The name of the fault: the last subcode of 1.2, the code of the message fault in 1.1.</summary>
    public static string FaultName(string envelope)
    {
        var fault = Fault(envelope);
        string? named = fault.Descendants(XName.Get("MessageFaultCode", Envelopes.Exchange)).FirstOrDefault()?.Value
            ?? fault.Descendants(XName.Get("FindingCode", Envelopes.Exchange)).FirstOrDefault()?.Value;
        return named ?? FaultCode(envelope).Split(':')[^1];
    }

    private static XElement Fault(string envelope) => XDocument.Parse(envelope).Root!.Elements().Last().Elements().Single();
}

using System.Xml.Linq;
using Schemas;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>What the gateway said to one message.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer at all.</param>
/// <param name="Body">The answer's element, a fault's too; null where there was none.</param>
internal sealed record DemoReply(int Status, XElement? Body)
{
    private static readonly XNamespace Ident = "http://visit.dhs.gov/ident/6";

    /// <summary>Final, Interim or Acknowledgement; null in faults.</summary>
    public string? Category => Body?.Element(Cpms + "ResponseCategoryCode")?.Value ?? Body?.Element(Ident + "ResponseTypeCode")?.Value;

    /// <summary>The outcome code of the operation, or what the fault says.</summary>
    public string Outcome =>
        Body?.Elements().FirstOrDefault(element => element.Name.Namespace == Cpms && element.Name.LocalName.EndsWith("OutcomeCode", StringComparison.Ordinal))?.Value
        ?? Body?.Element(Ident + "IdentifyStatusCode")?.Value
        ?? Fault
        ?? (Status == 0 ? "no answer" : $"HTTP {Status}");

    /// <summary>The findings of a refused message.</summary>
    public IReadOnlyList<string> Findings =>
        Body is null ? [] : [.. Body.DescendantsAndSelf(Cpms + "ValidationFinding").Elements(Cpms + "FindingCode").Select(code => code.Value)];

    private string? Fault => Findings.Count > 0 ? $"refused with {Findings.Count} findings" : Body?.DescendantsAndSelf(Cpms + "MessageFaultCode").FirstOrDefault()?.Value;

    /// <summary>Reads the bytes of an answer, in an envelope or bare.</summary>
    public static DemoReply Read(int status, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new DemoReply(status, null);
        }

        try
        {
            using var reader = SafeXml.Open(bytes);
            var root = XDocument.Load(reader).Root;
            bool isEnvelope = root?.Name.LocalName == "Envelope";
            return new DemoReply(status, isEnvelope ? root?.Elements().Last().Elements().FirstOrDefault() : root);
        }
        catch (System.Xml.XmlException)
        {
            return new DemoReply(status, null);
        }
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Gateway.Conformance.Checking;
using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Client;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Mtom;
using Schemas;
using Schemas.Infoset;
using Schemas.Validation;

namespace Gateway.Conformance.Replay;

/// <summary>Understands answers of any endpoint that speaks SOAP 1.1, 1.2 or plain XML.</summary>
/// <param name="checker">Checks the answers; null where they are not checked.</param>
internal sealed partial class AnswerReader(FileChecker? checker)
{
    private static readonly XNamespace Exchange = SoapNames.Exchange;

    private static readonly EdgeLimits Limits = new() { MtomParts = 1_000 };

    /// <summary>Reads an answer.</summary>
    public ReadAnswer Read(RawAnswer raw)
    {
        if (raw.Body.Length == 0)
        {
            return new ReadAnswer { FaultName = raw.IsSuccess ? null : StatusName(raw) };
        }

        try
        {
            var type = RequestMediaType.Read(raw.ContentType);
            var package = type.Multipart is { } frame ? MultipartReader.Read(raw.Body, frame, Limits) : null;
            using var infoset = XmlInfoset.Read(package?.Root ?? raw.Body, Limits.Infoset, package?.Parts, package is null ? type.Charset : package.RootCharset);
            return Read(infoset, raw);
        }
        catch (Exception unreadable) when (unreadable is EdgeRefusalException or InfosetException or XmlException)
        {
            // A refusal at the door is often plain text; that is an answer too.
            return raw.IsSuccess
                ? new ReadAnswer { Problem = unreadable is InfosetException { Reason: var reason } ? reason : "The answer is no XML, or a broken package" }
                : new ReadAnswer { FaultName = StatusName(raw) };
        }
    }

    private ReadAnswer Read(XmlInfoset infoset, RawAnswer raw)
    {
        var element = MessageElement.Of(infoset.Root);
        if (!element.IsPresent)
        {
            return new ReadAnswer { FaultName = raw.IsSuccess ? null : StatusName(raw) };
        }

        XElement content = Load(BodyDocument.Extract(infoset, element));
        bool isFault = element.Is(SoapNames.Fault11) || element.Is(SoapNames.Fault12);
        return !isFault && raw.IsSuccess
            ? new ReadAnswer { Content = content, Check = checker?.Check(raw.ContentType, raw.Body) }
            : Fault(content, raw);
    }

    private static ReadAnswer Fault(XElement content, RawAnswer raw)
    {
        var findings = content.DescendantsAndSelf(Exchange + "ValidationFinding").Select(Finding).ToList();
        string? named = (string?)content.DescendantsAndSelf(Exchange + "MessageFaultCode").FirstOrDefault() ?? Subcode(content);
        string? verdict = (string?)content.DescendantsAndSelf(Exchange + "VerdictCode").FirstOrDefault();
        return new ReadAnswer
        {
            FaultName = named is { } name && Name().IsMatch(name) ? name : StatusName(raw),
            Findings = findings,
            IsUndetermined = verdict == nameof(Verdict.Undetermined),
            Content = content,
        };
    }

    // The last subcode of SOAP 1.2 is the most special; SOAP 1.1 has one code.
    private static string? Subcode(XElement fault) => fault.Descendants().LastOrDefault(element => element.Name.LocalName == "Value" && element.Parent?.Name.LocalName is "Code" or "Subcode") is { } value
        ? Local(value.Value)
        : fault.Element("faultcode") is { } code ? Local(code.Value) : null;

    private static string Local(string name) => name.Trim().Split(':')[^1];

    // Codes that we know get our words: those of another endpoint may quote the message.
    private static Finding Finding(XElement element)
    {
        string code = Text(element, "FindingCode") ?? "";
        var known = FindingCatalog.All.FirstOrDefault(entry => entry.Code == code);
        return new Finding
        {
            Code = Name().IsMatch(code) ? code : "unnamed",
            Severity = Text(element, "FindingSeverityCode") == nameof(Severity.Warning) ? Severity.Warning : Severity.Error,
            Text = known?.Meaning.TrimEnd('.') ?? "A finding of the endpoint that is not in our list",
            Line = Number(element, "FindingLineValue"),
            Column = Number(element, "FindingColumnValue"),
            Path = Text(element, "FindingPathText"),
            Hint = known?.Hint,
            Source = known?.Source,
        };
    }

    private static string? Text(XElement element, string name) => (string?)element.Element(Exchange + name);

    private static int? Number(XElement element, string name) =>
        int.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string StatusName(RawAnswer raw) => string.Create(CultureInfo.InvariantCulture, $"HTTP-{raw.Status}");

    /// <summary>A document as elements with their places.</summary>
    public static XElement Load(byte[] document)
    {
        using var reader = SafeXml.Open(document);
        return XElement.Load(reader, LoadOptions.SetLineInfo);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]{0,60}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}

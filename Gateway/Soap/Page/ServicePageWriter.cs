using System.Globalization;
using System.Net;
using System.Text;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Wsdl;
using Processing.Messages;

namespace Gateway.Soap.Page;

/// <summary>Writes the service page: plain HTML that needs no script.</summary>
internal static class ServicePageWriter
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        h1,h2{line-height:1.2} code,pre,textarea{font:13px/1.45 ui-monospace,monospace}
        textarea{width:100%;height:14rem;box-sizing:border-box;white-space:pre;overflow:auto}
        table{border-collapse:collapse} th,td{text-align:left;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ccc;vertical-align:top}
        .later{color:#8a4b00} section{margin:2rem 0} a{color:#005ea2}
        """;

    /// <summary>Writes the page.</summary>
    public static string Write(ServiceTable service, string address, EdgeLimits limits, SampleMessages samples)
    {
        var html = new StringBuilder();
        string name = WsdlWriter.ServiceName(service);
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name} service</title>")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>").Append(Style).Append("</style></head><body>")
            .Append(CultureInfo.InvariantCulture, $"<main><h1>{name} service</h1><p>POST SOAP 1.1 or 1.2 to <code>{Encode(address)}</code>");
        if (service.Name == "exchange")
        {
            html.Append(", or the bare message to <code>/api/messages</code>");
        }

        html.Append(".</p><p>Contract: <a href=\"?wsdl\">WSDL</a> · <a href=\"?singleWsdl\">WSDL in one file</a> · ")
            .Append("<a href=\"?wsdl&amp;soap=11\">WSDL with SOAP 1.1 only</a></p>");
        WriteContents(html, service);
        foreach (var operation in service.Operations)
        {
            WriteOperation(html, operation, samples);
        }

        WriteLimits(html, limits);
        return html.Append("</main></body></html>").ToString();
    }

    private static void WriteContents(StringBuilder html, ServiceTable service)
    {
        html.Append("<table><caption>Operations</caption><thead><tr><th scope=\"col\">Operation</th><th scope=\"col\">What it does</th></tr></thead><tbody>");
        foreach (var operation in service.Operations)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"#{operation.Type.Stem}\">{operation.Type.Stem}</a></td><td>")
                .Append(Encode(operation.Type.Summary)).Append(Later(operation)).Append("</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void WriteOperation(StringBuilder html, Operation operation, SampleMessages samples)
    {
        string stem = operation.Type.Stem;
        html.Append(CultureInfo.InvariantCulture, $"<section id=\"{stem}\"><h2>{stem}</h2><p>{Encode(operation.Type.Summary)}{Later(operation)}</p>")
            .Append(CultureInfo.InvariantCulture, $"<p>Action <code>{Encode(operation.Action)}</code></p>");
        if (samples.Find(stem) is { } sample)
        {
            html.Append(CultureInfo.InvariantCulture, $"<label for=\"sample-{stem}\">Sample, SOAP 1.1</label>")
                .Append(CultureInfo.InvariantCulture, $"<textarea id=\"sample-{stem}\" readonly spellcheck=\"false\">")
                .Append(Encode(Envelope(sample))).Append("</textarea>");
        }

        html.Append("</section>");
    }

    private static string Later(Operation operation) =>
        operation.Type.Standing == MessageStanding.NotYetServed ? " <strong class=\"later\">Not yet served: answers a fault that says so.</strong>" : string.Empty;

    private static string Envelope(string sample)
    {
        int root = sample.StartsWith("<?xml", StringComparison.Ordinal) ? sample.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        return $"""
            <soap:Envelope xmlns:soap="{SoapNames.Soap11}">
            <soap:Body>
            {sample[root..].Trim()}
            </soap:Body>
            </soap:Envelope>
            """;
    }

    private static void WriteLimits(StringBuilder html, EdgeLimits limits)
    {
        html.Append("<section><h2>Limits</h2><table><tbody>");
        Row(html, "Body", limits.BodyBytes, "bytes");
        Row(html, "Body unpacked", limits.UnpackedBodyBytes, "bytes");
        Row(html, "Body speed after 5 s", limits.BodyBytesPerSecond, "bytes a second");
        Row(html, "MTOM parts", limits.MtomParts, string.Empty);
        Row(html, "SOAP header blocks", limits.HeaderBlocks, string.Empty);
        Row(html, "Element depth", limits.Infoset.DepthLevels, "levels");
        Row(html, "Attributes of one element", limits.Infoset.AttributesPerElement, string.Empty);
        html.Append("</tbody></table></section>");
    }

    private static void Row(StringBuilder html, string name, int value, string unit) => html.Append(
        CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{name}</th><td>{value:N0} {unit}</td></tr>");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

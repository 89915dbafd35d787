using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gateway.Soap.Body;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Page;
using Gateway.Soap.Replies;

namespace Gateway.Soap.Wsdl;

/// <summary>Answers GET and HEAD at a service's address: the contract and its schemas to anyone, the service page to the signed-in.</summary>
/// <param name="settings">The public address.</param>
/// <param name="services">The services.</param>
/// <param name="schemas">The schemas.</param>
/// <param name="writer">The writer of contracts.</param>
/// <param name="page">The service page.</param>
internal sealed class ContractEndpoint(
    EdgeSettings settings, FrozenDictionary<string, ServiceTable> services, SchemaBundle schemas, WsdlWriter writer, ServicePage page)
{
    // Keys hold an address only as we know it, a service and a form, so there are few.
    private readonly ConcurrentDictionary<string, byte[]> _written = new(StringComparer.Ordinal);

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request.</param>
    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.RouteValues["service"] is not string name || !services.TryGetValue(name, out var service))
        {
            await RefusalWriter.WriteAsync(context, new EdgeRefusalException(EdgeRefusal.ServiceUnknown, "There is no such service."));
            return;
        }

        string address = $"{BaseAddress.Of(context, settings)}/services/{service.Name}";
        var query = context.Request.Query;
        if (query.ContainsKey("wsdl") || query.ContainsKey("singleWsdl"))
        {
            var form = new WsdlForm(query.ContainsKey("singleWsdl"), query["soap"] != "11");
            await WriteAsync(context, _written.GetOrAdd($"{address} {form}", _ => Bytes(writer.Write(service, address, form))));
        }
        else if (query.TryGetValue("xsd", out var path))
        {
            await WriteSchemaAsync(context, address, path.ToString());
        }
        else
        {
            await page.WriteAsync(context, service, address);
        }
    }

    private async Task WriteSchemaAsync(HttpContext context, string address, string path)
    {
        string key = $"{address} {path}";
        if (!_written.TryGetValue(key, out byte[]? bytes))
        {
            if (schemas.Document(path, target => WsdlWriter.SchemaLocation(address, target.Path)) is not { } schema)
            {
                await RefusalWriter.WriteAsync(context, new EdgeRefusalException(EdgeRefusal.ServiceUnknown, "There is no such schema."));
                return;
            }

            bytes = _written.GetOrAdd(key, Bytes(new XDocument(new XDeclaration("1.0", "utf-8", null), schema)));
        }

        await WriteAsync(context, bytes);
    }

    private static async Task WriteAsync(HttpContext context, byte[] bytes)
    {
        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}

using System.Collections.Frozen;
using Gateway.Soap.Body;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Replies;

namespace Gateway.Soap;

/// <summary>Takes requests to <c>/services/{service}</c>: one exchange each, and an answer whatever happens.</summary>
/// <param name="edge">What all exchanges share.</param>
/// <param name="services">The services by name.</param>
/// <param name="load">How many requests are worked on.</param>
internal sealed class SoapEndpoint(EdgeParts edge, FrozenDictionary<string, ServiceTable> services, EdgeLoad load)
{
    /// <summary>Takes one request.</summary>
    /// <param name="context">The request.</param>
    public async Task HandleAsync(HttpContext context)
    {
        string? name = context.Request.RouteValues["service"] as string;
        bool isEntered = load.TryEnter();
        try
        {
            if (!isEntered)
            {
                throw new EdgeRefusalException(EdgeRefusal.Overloaded, "Too many requests at once: try again.");
            }

            var service = name is not null && services.TryGetValue(name, out var found)
                ? found
                : throw new EdgeRefusalException(EdgeRefusal.ServiceUnknown, "There is no such service.");
            await new SoapExchange(edge, context, service).RunAsync();
        }
        catch (EdgeRefusalException refusal)
        {
            edge.Log.RequestRefused(services.ContainsKey(name ?? string.Empty) ? name : null, refusal.Refusal);
            await RefusalWriter.WriteAsync(context, refusal);
        }
        finally
        {
            if (isEntered)
            {
                load.Leave();
            }
        }
    }
}

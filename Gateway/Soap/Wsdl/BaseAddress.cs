using System.Net;
using System.Net.Sockets;

namespace Gateway.Soap.Wsdl;

/// <summary>The address that contracts name.</summary>
internal static class BaseAddress
{
    /// <summary>The configured address, else the one that this connection came in on; never what the Host header says.</summary>
    /// <param name="context">The request.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>An address without a slash at its end.</returns>
    public static string Of(HttpContext context, EdgeSettings settings)
    {
        if (settings.PublicBaseUrl is { } configured)
        {
            return configured.AbsoluteUri.TrimEnd('/');
        }

        var address = context.Connection.LocalIpAddress ?? IPAddress.Loopback;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        string host = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return $"{(context.Request.IsHttps ? "https" : "http")}://{host}:{context.Connection.LocalPort}";
    }
}

using System.Net;

namespace Gateway.Soap.Client;

/// <summary>Makes the pool of connections to partners.</summary>
internal static class CallHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A handler that follows nothing, stores nothing and unpacks gzip; the reply's size is limited by whoever reads it.</summary>
    public static SocketsHttpHandler Make() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectTimeout = ConnectTimeout,
    };
}

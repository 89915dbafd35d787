using System.Net.Sockets;
using Processing.Partners;

namespace Gateway.Health;

/// <summary>Whether a partner can be reached: a connection is opened and closed. A partner that is away is a delay, so it is never required.</summary>
internal static class PartnerReadiness
{
    /// <summary>The check of one partner.</summary>
    /// <param name="partner">The partner, which has an address.</param>
    public static ReadinessCheck Of(Partner partner) => new($"partner {partner.Code}", IsRequired: false, stop => ConnectAsync(partner.Address!, stop));

    private static async Task<string?> ConnectAsync(Uri address, CancellationToken stop)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(address.DnsSafeHost, address.Port, stop);
            return null;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode.ToString();
        }
    }
}

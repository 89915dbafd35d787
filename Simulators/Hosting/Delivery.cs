using System.Xml.Linq;

namespace Simulators.Hosting;

/// <summary>Brings a message to the gateway, again and again until it is taken or refused.</summary>
internal sealed class Delivery(SimulatorContext context)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Delivers; ends only when the gateway said something, or the host stops.</summary>
    public async Task<GatewayReply> UntilTakenAsync(
        string partner, string service, bool isSoap12, string action, XElement body, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromMilliseconds(context.Options.RetryMilliseconds);
        while (true)
        {
            GatewayReply reply = await context.Gateway.SendAsync(partner, service, isSoap12, action, body, cancellationToken);
            if (reply is not GatewayReply.Away away)
            {
                return reply;
            }

            context.Logger.GatewayAway(partner, away.Reason, wait.TotalSeconds);
            await context.Later.WaitAsync(wait, cancellationToken);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }
}

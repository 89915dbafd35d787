namespace Processing.Partners;

/// <summary>The way out: sends one message to a partner and waits for the reply. Implemented by the SOAP client.</summary>
public interface IPartnerTransport
{
    /// <summary>Sends a message. Never throws for what the partner or the network does.</summary>
    /// <param name="call">What to send and where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<PartnerReply> SendAsync(PartnerCall call, CancellationToken cancellationToken);
}

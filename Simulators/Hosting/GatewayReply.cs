using System.Xml.Linq;

namespace Simulators.Hosting;

/// <summary>What the gateway said to a partner: a closed set.</summary>
internal abstract record GatewayReply
{
    private GatewayReply()
    {
    }

    /// <summary>It took the message.</summary>
    /// <param name="Body">Its answer, or null where there is none.</param>
    public sealed record Accepted(XElement? Body) : GatewayReply;

    /// <summary>It will never take the message.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(string Reason) : GatewayReply;

    /// <summary>It could not be reached or is in trouble: worth another try.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Away(string Reason) : GatewayReply;
}

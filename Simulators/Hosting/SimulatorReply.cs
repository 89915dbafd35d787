using System.Xml.Linq;

namespace Simulators.Hosting;

/// <summary>What a partner gives back: a closed set.</summary>
internal abstract record SimulatorReply
{
    private SimulatorReply()
    {
    }

    /// <summary>A message.</summary>
    /// <param name="Body">The element for the envelope's body.</param>
    /// <param name="Outcome">What came of the request, for the journal.</param>
    public sealed record Answered(XElement Body, string Outcome) : SimulatorReply;

    /// <summary>A SOAP fault.</summary>
    /// <param name="IsSender">Whether the sender is at fault.</param>
    /// <param name="Text">Why, in words.</param>
    /// <param name="Detail">More, or null.</param>
    public sealed record Faulted(bool IsSender, string Text, XElement? Detail = null) : SimulatorReply;

    /// <summary>HTTP 503.</summary>
    public sealed record OutOfOrder : SimulatorReply;
}

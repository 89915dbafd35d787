using System.Xml.Linq;

namespace Gateway.Demo;

/// <summary>One message of the demonstration.</summary>
/// <param name="Title">What it shows, for people.</param>
/// <param name="Partner">The code of the partner that sends it.</param>
/// <param name="Operation">The operation's stem.</param>
/// <param name="Wire">How it travels.</param>
/// <param name="Identification">The sender's number of the message.</param>
/// <param name="Body">The message itself, its images as base64.</param>
internal sealed record DemoMessage(string Title, string Partner, string Operation, DemoWire Wire, string Identification, XElement Body)
{
    /// <summary>Whether the gateway is expected to refuse it.</summary>
    public bool IsInvalid { get; init; }
}

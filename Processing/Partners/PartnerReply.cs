namespace Processing.Partners;

/// <summary>What came of a call: a closed set.</summary>
public abstract record PartnerReply
{
    private PartnerReply()
    {
    }

    /// <summary>The partner answered with a message.</summary>
    /// <param name="Xml">The body element as a document of its own, UTF-8; empty where the operation is one-way.</param>
    public sealed record Answered(ReadOnlyMemory<byte> Xml) : PartnerReply;

    /// <summary>The partner refused the message itself: sending it again would not help.</summary>
    /// <param name="FaultCode">The fault's code or subcode, local name.</param>
    /// <param name="Detail">The fault's detail element as XML text, possibly empty; for the restricted log only.</param>
    public sealed record Faulted(string FaultCode, string Detail) : PartnerReply;

    /// <summary>The partner could not be reached, was late, or is in trouble: worth another try.</summary>
    /// <param name="Reason">What happened, without addresses or data: <c>connection refused</c>, <c>HTTP 503</c>.</param>
    public sealed record Unavailable(string Reason) : PartnerReply;
}

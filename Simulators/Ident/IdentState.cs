namespace Simulators.Ident;

/// <summary>What the simulated IDENT holds.</summary>
internal sealed class IdentState
{
    /// <summary>The identities.</summary>
    public List<HeldIdentity> Identities { get; set; } = [];

    /// <summary>The inquiries that were sent to the gateway.</summary>
    public List<SentInquiry> Inquiries { get; set; } = [];

    /// <summary>The rounds that foreign partners were asked.</summary>
    public List<AskedRound> Asked { get; set; } = [];
}

namespace Simulators.Ident;

/// <summary>An inquiry that was sent to the gateway.</summary>
internal sealed class SentInquiry
{
    /// <summary>The number under which it was sent.</summary>
    public required string Identification { get; init; }

    /// <summary>The partner's country.</summary>
    public required string Country { get; init; }

    /// <summary>The A-Number it is about.</summary>
    public required string ANumber { get; init; }

    /// <summary>How it stands: the last outcome.</summary>
    public string Outcome { get; set; } = "sent";
}

using Biometrics.Itl.Ebts;

namespace Processing.Routing.Ebts;

/// <summary>The values of the header of a transaction.</summary>
internal sealed record EbtsHead
{
    /// <summary>The type of transaction (1.004).</summary>
    public required string Category { get; init; }

    /// <summary>The transaction control number (1.009).</summary>
    public required string ControlNumber { get; init; }

    /// <summary>The control number of what is sent again or asked after (1.010), or null.</summary>
    public string? ControlReference { get; init; }

    /// <summary>The originating agency (1.008), also the controlling one (2.073).</summary>
    public required string Originator { get; init; }

    /// <summary>The destination agency (1.007).</summary>
    public required string Destination { get; init; }

    /// <summary>When the transaction is made (1.005, 1.014).</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The priority (1.006), 1 to 9.</summary>
    public required int Priority { get; init; }

    /// <summary>The application profile (1.016), its three parts separated by slashes; empty for none.</summary>
    public string Profile { get; init; } = string.Empty;

    /// <summary>The header as the builder of transactions takes it.</summary>
    public EbtsHeader ToHeader() => new()
    {
        Destination = Destination,
        Originator = Originator,
        ControlNumber = ControlNumber,
        ControlReference = ControlReference,
        Time = Time,
        Priority = Priority,
        ApplicationProfile = Profile.Length == 0 ? null : Profile.Split('/'),
    };
}

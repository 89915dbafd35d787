using Processing.Partners;

namespace Gateway.Security;

/// <summary>A partner with the ways in which it shows who it is.</summary>
public sealed record PartnerAccount
{
    /// <summary>The partner.</summary>
    public required Partner Partner { get; init; }

    /// <summary>The hash of its password; null where it has none. The account name is the partner's code.</summary>
    public PasswordHash? PasswordHash { get; init; }

    /// <summary>SHA-256 thumbprints of its client certificates, upper-case hexadecimal without separators.</summary>
    public IReadOnlyList<string> CertificateThumbprints { get; init; } = [];

    /// <summary>The account name under which we call it; null where calls carry no credentials.</summary>
    public string? CallUser { get; init; }

    /// <summary>The password under which we call it.</summary>
    public string? CallPassword { get; init; }

    /// <summary>Whether long binary content goes out to it as MTOM parts.</summary>
    public bool UsesMtom { get; init; }
}

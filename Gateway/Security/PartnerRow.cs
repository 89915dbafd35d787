namespace Gateway.Security;

/// <summary>One partner as <c>partners.json</c> writes it.</summary>
public sealed record PartnerRow
{
    /// <summary>The short stable key, such as <c>ASC</c>; also its account name.</summary>
    public required string Code { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The operations it may call; <c>*</c> is all.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>Where it is called; null where never.</summary>
    public string? Address { get; init; }

    /// <summary>The hash of its password, see <see cref="Security.PasswordHash"/>; null where it has none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>SHA-256 thumbprints of its client certificates, hexadecimal, with or without colons.</summary>
    public IReadOnlyList<string> CertificateThumbprints { get; init; } = [];

    /// <summary>The account name under which we call it; null for no credentials.</summary>
    public string? CallUser { get; init; }

    /// <summary>The password under which we call it.</summary>
    public string? CallPassword { get; init; }

    /// <summary>Whether EBTS transactions go out to it as XML packages; else as traditional files.</summary>
    public bool UsesEbtsXml { get; init; }

    /// <summary>Whether long binary content goes out to it as MTOM parts.</summary>
    public bool UsesMtom { get; init; }
}

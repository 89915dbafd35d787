using Processing.Partners;

namespace Gateway.Tests.Ops.Stand;

/// <summary>A handful of partners, one with a hostile name.</summary>
public sealed class FixedPartners : IPartnerDirectory
{
    /// <summary>The name of the hostile one.</summary>
    public const string HostileName = "<script>alert('partner')</script>";

    /// <inheritdoc/>
    public IReadOnlyList<Partner> All { get; } =
    [
        Of("ABIS", "DoD identification system", 7104),
        Of("ASC", "Application support centers", null, "EnrollEncounter", "FetchAnswer", "RetrieveMessageStatus", "ValidateMessage"),
        Of("CARD", HostileName, null, "EnrollEncounter"),
        Of("ELIS", "Benefit system", null, "VetBiometrics", "StartBackgroundCheck", "RetrieveBackgroundCheck"),
        Of("ICTS", "Inquiry case tracking", 7106, "DeliverCasePackage"),
        Of("IDENT", "DHS biometric identification", 7101, "InquirePerson", "DeliverForeignAnswer"),
        Of("NGI", "FBI next generation identification", 7103),
        Of("PCQS", "Person centric query", 7105),
    ];

    /// <inheritdoc/>
    public Partner? Find(string code) => All.FirstOrDefault(partner => partner.Code == code);

    private static Partner Of(string code, string name, int? port, params string[] operations) => new()
    {
        Code = code,
        Name = name,
        Operations = operations,
        Address = port is null ? null : new Uri($"http://127.0.0.1:{port}/{code.ToLowerInvariant()}"),
    };
}

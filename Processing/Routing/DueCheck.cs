using Processing.Policy;

namespace Processing.Routing;

/// <summary>A background check that a form calls for.</summary>
/// <param name="Kind">The check's code of the exchange schema.</param>
/// <param name="Row">The policy row that calls for it.</param>
internal sealed record DueCheck(string Kind, PolicyRow Row)
{
    /// <summary>Every kind of check there is a rule for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["FbiFingerprint", "FbiName", "Tecs", "DodAbis", "ForeignPartner"];

    /// <summary>Whether the check travels as an EBTS file to a partner that we reach.</summary>
    public bool IsEbts => Kind is "FbiFingerprint" or "DodAbis";

    /// <summary>The partner asked.</summary>
    public string Partner => Row["partner"];

    /// <summary>The checks that a form calls for on a day.</summary>
    public static IReadOnlyList<DueCheck> Of(PolicyTable table, string? form, DateOnly day) =>
    [
        .. from kind in Kinds
           let row = form is null ? null : table.Find(day, form, kind)
           where row is not null && row.SaysYes("is_due")
           select new DueCheck(kind, row),
    ];
}

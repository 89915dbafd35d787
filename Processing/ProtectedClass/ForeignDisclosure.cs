using Processing.Policy.Agreements;

namespace Processing.ProtectedClass;

/// <summary>
/// Leave to tell a foreign partner something about people. It is made only of a clearance and a permission that both hold in the same
/// step; what writes for a foreign partner takes nothing else, and asks its agreement for every element.
/// </summary>
internal sealed class ForeignDisclosure
{
    private ForeignDisclosure(Clearance clearance, AgreementDecision agreement)
    {
        Clearance = clearance;
        Agreement = agreement;
    }

    /// <summary>Why the class does not stand against it.</summary>
    public Clearance Clearance { get; }

    /// <summary>Which agreement permits it, and which elements.</summary>
    public AgreementDecision Agreement { get; }

    /// <summary>The waivers that it rests on, as one text; null where it needs none.</summary>
    public string? Waiver => Clearance.Waivers.Count == 0 ? null : string.Join(' ', Clearance.Waivers);

    /// <summary>The leave; null unless the people are cleared and the exchange about them is permitted.</summary>
    /// <param name="clearance">The clearance of this step, or null.</param>
    /// <param name="agreement">The permission of this step; one that did not look at the people is none.</param>
    public static ForeignDisclosure? Of(Clearance? clearance, AgreementDecision agreement) =>
        clearance is not null && agreement is { IsPermitted: true, Asked.Subject: not null } ? new ForeignDisclosure(clearance, agreement) : null;
}

namespace Processing.ProtectedClass;

/// <summary>
/// What PCQS said about the people of one message, clear or waived, in the step that is about to release. It is never stored: whoever
/// releases later asks again.
/// </summary>
internal sealed class Clearance
{
    private Clearance(ClassDecision decision)
    {
        Waivers = decision.Waivers;
    }

    /// <summary>The waivers that it rests on, to be cited with the release.</summary>
    public IReadOnlyList<string> Waivers { get; }

    /// <summary>The clearance of a decision; null unless it is clear or waived.</summary>
    /// <param name="decision">The decision.</param>
    public static Clearance? Of(ClassDecision decision) =>
        decision.Protection is Protection.Clear or Protection.Waived ? new Clearance(decision) : null;
}

using Processing.Messages.InquirePerson;
using Processing.Pipeline;

namespace Processing.ProtectedClass;

/// <summary>
/// Leave to tell a partner something about a person. Only this folder makes one, and only from a decision; the writers of messages
/// that release take nothing else, so that what may not leave cannot be passed on by mistake.
/// </summary>
internal sealed class Disclosure
{
    private Disclosure(string rule)
    {
        Rule = rule;
    }

    /// <summary>The rule that allows it.</summary>
    public string Rule { get; }

    /// <summary>The foreign partner's inquiry that may go to the analysts; null for another kind of disclosure.</summary>
    public Inquiry? Inquiry { get; private init; }

    /// <summary>Who may see the encounter in IDENT: <c>DhsComponents</c> or <c>OriginatorOnly</c>.</summary>
    public string? Visibility { get; private init; }

    /// <summary>IDENT's person number of the encounter to report, or null.</summary>
    public string? Fin { get; private init; }

    /// <summary>IDENT's encounter number, or null.</summary>
    public string? Eid { get; private init; }

    /// <summary>Leave to hand an inquiry to the analysts; null unless every matched individual is clearly not protected.</summary>
    public static Disclosure? OfInquiry(MessageState state) =>
        state is { Inquiry: { } inquiry, Release: { IsClear: true } release }
            ? new Disclosure(release.Rule) { Inquiry = inquiry }
            : null;

    /// <summary>Leave to report an encounter to IDENT, which has the prints already; null where they matched nobody there.</summary>
    public static Disclosure? OfEncounter(MessageState state) =>
        state is { Verification: "Match", Fin: { } fin, Release: { } release }
            ? new Disclosure(release.Rule)
            {
                Fin = fin,
                Eid = state.Eid,
                Visibility = release.IsClear ? "DhsComponents" : "OriginatorOnly",
            }
            : null;
}

using Processing.Partners;
using Processing.Policy;
using Processing.Policy.Agreements;

namespace Processing.ProtectedClass;

/// <summary>
/// The decision on protection. Any sign of protection of any individual protects all of them; anything but one clear no for every
/// individual is unknown. The codes of admission are the second net under the indicator of PCQS, and are compared whole. Only
/// <see cref="Decide"/> makes one.
/// </summary>
internal sealed class ClassDecision
{
    private ClassDecision(Protection protection, string rule, IReadOnlyList<string> classes, IReadOnlyList<string> waivers)
    {
        Protection = protection;
        Rule = rule;
        Classes = classes;
        Waivers = waivers;
    }

    /// <summary>What it says.</summary>
    public Protection Protection { get; }

    /// <summary>The policy row or rule that decided.</summary>
    public string Rule { get; }

    /// <summary>The protected classes that were found, in alphabetical order; <c>Unnamed</c> where PCQS names none.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The waivers that a release rests on; none unless it says <see cref="Protection.Waived"/>.</summary>
    public IReadOnlyList<string> Waivers { get; }

    /// <summary>Decides.</summary>
    /// <param name="asked">The A-Numbers that were asked for.</param>
    /// <param name="statuses">The answer.</param>
    /// <param name="policy">The tables.</param>
    /// <param name="country">The partner that would be told; null for nobody, so that no waiver holds.</param>
    /// <param name="day">The day of the decision.</param>
    public static ClassDecision Decide(
        IReadOnlyCollection<string> asked, IReadOnlyList<PersonStatus> statuses, PolicyTables policy, string? country, DateOnly day)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (PersonStatus status in statuses)
        {
            Collect(found, status, policy, day);
        }

        string? unclear = Unclear(asked, statuses, policy, day);
        return found.Count == 0
            ? new ClassDecision(unclear is null ? Protection.Clear : Protection.Unknown, unclear ?? "PCQS and classes of admission clear", [], [])
            : OfProtected(found, unclear, policy, country, day);
    }

    // What was not answered clearly might hide a class that no waiver covers.
    private static ClassDecision OfProtected(
        SortedDictionary<string, string> found, string? unclear, PolicyTables policy, string? country, DateOnly day)
    {
        List<PolicyRow> waivers = [.. found.Keys.Select(name => WaiverOf(policy, country, name, day)).OfType<PolicyRow>()];
        bool isWaived = unclear is null && waivers.Count == found.Count;
        return new ClassDecision(
            isWaived ? Protection.Waived : Protection.Protected,
            found.First().Value,
            [.. found.Keys],
            isWaived ? [.. waivers.Select(row => row.Reference)] : []);
    }

    private static PolicyRow? WaiverOf(PolicyTables policy, string? country, string name, DateOnly day) =>
        country is not null
        && policy.ClassRules.Find(day, name)?["release"] == "Waiver"
        && policy.Waivers.Find(day, country, name) is { } waiver
        && SignOff.IsComplete(waiver, day)
        && policy.Agreements.Find(day, waiver["item"]) is not null
            ? waiver
            : null;

    private static void Collect(SortedDictionary<string, string> found, PersonStatus status, PolicyTables policy, DateOnly day)
    {
        bool isNamed = status.ProtectedClasses.Count > 0;
        foreach (string code in status.ClassesOfAdmission)
        {
            if (policy.ProtectedClasses.Find(day, code) is { } row && row["effect"] == "Protected")
            {
                found.TryAdd(row["class"], row.Reference);
                isNamed = true;
            }
        }

        foreach (string name in status.ProtectedClasses)
        {
            found.TryAdd(name, "PCQS indicator");
        }

        if (!isNamed && status.Protection == "Protected")
        {
            found.TryAdd("Unnamed", "PCQS indicator");
        }
    }

    private static string? Unclear(
        IReadOnlyCollection<string> asked, IReadOnlyList<PersonStatus> statuses, PolicyTables policy, DateOnly day) => 0 switch
        {
            _ when asked.Count == 0 || asked.Any(number => statuses.All(status => status.ANumber != number)) => "not every individual is answered for",
            _ when statuses.Any(status => !asked.Contains(status.ANumber, StringComparer.Ordinal)) => "PCQS answers for somebody who was not asked for",
            _ when statuses.GroupBy(status => status.ANumber, StringComparer.Ordinal).Any(group => group.Count() > 1) => "PCQS knows several people of one number",
            _ when statuses.Any(status => status.Protection is not ("NotProtected" or "Protected") || status.HasPendingPetition) => "PCQS is not clear",
            _ when statuses.SelectMany(status => status.ClassesOfAdmission).Any(code => policy.ProtectedClasses.Find(day, code) is null) => "unknown class of admission",
            _ => null,
        };
}

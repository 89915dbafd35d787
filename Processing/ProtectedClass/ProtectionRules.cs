using Processing.Partners;
using Processing.Policy;

namespace Processing.ProtectedClass;

/// <summary>
/// The decision table of protection. Any sign of protection of any individual protects all of them; anything but a clear no for every
/// individual is unknown. The codes of admission are the second net under the indicator of PCQS, and are compared whole.
/// </summary>
internal static class ProtectionRules
{
    /// <summary>Decides.</summary>
    /// <param name="asked">The A-Numbers that were asked for.</param>
    /// <param name="statuses">The answer.</param>
    /// <param name="classes">The table of classes of admission.</param>
    /// <param name="today">The day of the decision.</param>
    /// <returns>The decision and the rule that made it.</returns>
    public static (Protection Protection, string Rule) Decide(
        IReadOnlyCollection<string> asked, IReadOnlyList<PersonStatus> statuses, PolicyTable classes, DateOnly today)
    {
        PolicyRow? protectedRow = statuses.SelectMany(status => status.ClassesOfAdmission)
            .Select(code => classes.Find(today, code))
            .FirstOrDefault(row => row?["effect"] == "Protected");
        if (protectedRow is not null)
        {
            return (Protection.Protected, protectedRow.Reference);
        }

        if (statuses.Any(status => status.Protection == "Protected" || status.ProtectedClasses.Count > 0))
        {
            return (Protection.Protected, "PCQS indicator");
        }

        if (asked.Count == 0 || asked.Any(number => statuses.All(status => status.ANumber != number)))
        {
            return (Protection.Unknown, "not every individual is answered for");
        }

        if (statuses.Any(status => status.Protection != "NotProtected" || status.HasPendingPetition))
        {
            return (Protection.Unknown, "PCQS is not clear");
        }

        bool areAllKnown = statuses.SelectMany(status => status.ClassesOfAdmission).All(code => classes.Find(today, code) is not null);
        return areAllKnown ? (Protection.Clear, "PCQS and classes of admission clear") : (Protection.Unknown, "unknown class of admission");
    }
}

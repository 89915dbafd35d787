using Processing.Partners;

namespace Processing.Tests.Disclosures;

/// <summary>A generated answer of PCQS about one to three people, and in plain words whether they may be told of.</summary>
/// <param name="Asked">The A-Numbers asked for.</param>
/// <param name="Statuses">The answer.</param>
/// <param name="IsClear">Whether there is exactly one clear status for each that was asked for, and none else.</param>
/// <param name="Kinds">The kinds of protection in it.</param>
internal sealed record GeneratedAnswer(string[] Asked, PersonStatus[] Statuses, bool IsClear, IReadOnlyCollection<string> Kinds)
{
    // Classes of admission with the kind that protects; "?" is in no table.
    private static readonly (string Code, string? Kind)[] Codes =
        [("B2", null), ("F1", null), ("T21", null), ("AS6", "Asylum"), ("RE6", "Refugee"), ("T1", "T"), ("U1", "U"), ("384", "Vawa"), ("ZZ9", "?")];

    public static GeneratedAnswer Make(Random random)
    {
        string[] asked = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => $"10000000{i}")];
        var statuses = new List<PersonStatus>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        bool isClear = true;
        foreach (string number in asked)
        {
            int copies = random.Next(20) switch { 0 => 0, 1 => 2, _ => 1 };
            isClear &= copies == 1;
            for (int i = 0; i < copies; i++)
            {
                statuses.Add(Status(random, number, kinds, ref isClear));
            }
        }

        if (random.Next(25) == 0)
        {
            isClear = false;
            statuses.Add(new PersonStatus("999999999", "NotProtected", [], [], false));
        }

        return new GeneratedAnswer(asked, [.. statuses], isClear, kinds);
    }

    /// <summary>Whether they may be told of, where a kind of protection may be waived.</summary>
    public bool MayBeTold(Func<string, bool> isWaived) => IsClear && Kinds.All(isWaived);

    public override string ToString() => string.Join(
        " | ", Statuses.Select(one => $"{one.ANumber} {one.Protection} [{string.Join(' ', one.ProtectedClasses)}] [{string.Join(' ', one.ClassesOfAdmission)}] {one.HasPendingPetition}"));

    private static PersonStatus Status(Random random, string number, HashSet<string> kinds, ref bool isClear)
    {
        string indicator = random.Next(12) switch { 0 => "Protected", 1 => "Unclear", _ => "NotProtected" };
        string[] named = random.Next(10) == 0 ? [random.Next(3) switch { 0 => "Asylum", 1 => "Refugee", _ => "U" }] : [];
        (string Code, string? Kind)[] codes = [.. Enumerable.Range(0, random.Next(2)).Select(_ => Codes[random.Next(5) == 0 ? random.Next(3, Codes.Length) : random.Next(3)])];
        bool isPending = random.Next(20) == 0;
        string[] found = [.. named, .. codes.Select(code => code.Kind).OfType<string>().Where(kind => kind != "?")];
        isClear &= indicator != "Unclear" && !isPending && codes.All(code => code.Kind != "?");
        kinds.UnionWith(found);
        if (indicator == "Protected" && found.Length == 0)
        {
            kinds.Add("nothing named");
        }

        return new PersonStatus(number, indicator, named, [.. codes.Select(code => code.Code)], isPending);
    }
}

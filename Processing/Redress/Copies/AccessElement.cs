namespace Processing.Redress.Copies;

/// <summary>What can be withheld from a copy; the names are those of <c>access-exemptions.csv</c>.</summary>
internal static class AccessElement
{
    /// <summary>What foreign partners told or were asked, and the numbers under which they know the person.</summary>
    public const string ForeignAnswer = "ForeignAnswer";

    /// <summary>Criminal history records.</summary>
    public const string RapSheet = "RapSheet";

    /// <summary>Background checks with their results, and the FBI number.</summary>
    public const string LawEnforcement = "LawEnforcement";

    /// <summary>Whether a protected class holds, and why.</summary>
    public const string ClassDecision = "ClassDecision";

    /// <summary>What is known of others: evidence of identity speaks of those who were compared; actors are employees.</summary>
    public const string OtherPeople = "OtherPeople";

    /// <summary>The reasons that officers and rules gave.</summary>
    public const string Deliberation = "Deliberation";

    /// <summary>Never part of a copy, whatever the table says; a copy is released only where the table names a citation for each.</summary>
    public static IReadOnlyList<string> Never { get; } = [ForeignAnswer, RapSheet, ClassDecision, OtherPeople];
}

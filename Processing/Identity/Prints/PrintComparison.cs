namespace Processing.Identity.Prints;

/// <summary>What newly captured prints say against the earlier ones of a person.</summary>
/// <param name="PersonId">The person they were compared with.</param>
/// <param name="Fingers">How many fingers were compared.</param>
/// <param name="Score">The score of all of them together; 0 where none was compared.</param>
/// <param name="Verdict">The verdict, one of <see cref="PrintRules"/>.</param>
internal sealed record PrintComparison(Guid PersonId, int Fingers, float Score, string Verdict)
{
    /// <summary>Whether the ridges of a print contradict the resolution that its message tells.</summary>
    public bool IsResolutionDoubtful { get; init; }

    /// <summary>For the journal: no values of the message, no personal data.</summary>
    public string Reason => Fingers == 0
        ? "no earlier prints to compare"
        : string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"prints {Verdict}: score {Score:F0} of {Fingers} {(Fingers == 1 ? "finger" : "fingers")}{(IsResolutionDoubtful ? "; their resolution is doubtful" : "")}");
}

namespace Processing.Retention;

/// <summary>A person whose time of keeping was looked at.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="KeptUntil">The last day of keeping; null where it is not known, and the person is kept.</param>
/// <param name="Reasons">Why the person is not destroyed; empty for who would be.</param>
public sealed record RetentionLine(Guid PersonId, DateOnly? KeptUntil, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the person would be destroyed.</summary>
    public bool IsDue => Reasons.Count == 0;
}

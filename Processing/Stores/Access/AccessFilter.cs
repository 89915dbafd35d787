namespace Processing.Stores.Access;

/// <summary>Which entries of the audit of readings are wanted; null is any.</summary>
public sealed record AccessFilter
{
    /// <summary>The person who was read.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The partner or console user who read.</summary>
    public string? Reader { get; init; }

    /// <summary>Whether entries of people who were withheld are among them.</summary>
    public required bool IncludesWithheld { get; init; }
}

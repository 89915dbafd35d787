namespace Processing.Stores.Disclosures;

/// <summary>The log of decisions on protected classes. Only added to; what it says is for the role Restricted.</summary>
public interface IClassDecisionStore
{
    /// <summary>Adds a decision.</summary>
    /// <param name="entry">The decision.</param>
    Task AddAsync(ClassDecisionEntry entry);

    /// <summary>Decisions, newest first.</summary>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<ClassDecisionEntry>> ReadNewestAsync(int count);
}

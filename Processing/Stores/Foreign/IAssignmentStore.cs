namespace Processing.Stores.Foreign;

/// <summary>Which case is in the hands of which officer. What is not here is in nobody's.</summary>
public interface IAssignmentStore
{
    /// <summary>Adds an assignment.</summary>
    /// <param name="assignment">The assignment.</param>
    Task AddAsync(CaseAssignment assignment);

    /// <summary>Ends an assignment.</summary>
    /// <param name="id">The assignment.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False if there is no such assignment, or it has ended.</returns>
    Task<bool> EndAsync(Guid id, DateTimeOffset at);

    /// <summary>The assignment of a case to an officer that holds at a time, or null.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="officer">The officer's e-mail address.</param>
    /// <param name="at">The time, UTC.</param>
    Task<CaseAssignment?> FindAsync(string caseId, string officer, DateTimeOffset at);

    /// <summary>The assignments that hold at a time, by case.</summary>
    /// <param name="officer">Only of this officer; null for all.</param>
    /// <param name="at">The time, UTC.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<CaseAssignment>> ReadAsync(string? officer, DateTimeOffset at, int count);
}

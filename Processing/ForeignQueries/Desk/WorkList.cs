using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Desk;

/// <summary>The work list of an officer.</summary>
/// <param name="Queries">The queries, what has to be seen first before what is overdue before the rest.</param>
/// <param name="Drafts">Queries that a form calls for, about people whose case is assigned to the officer.</param>
/// <param name="Cases">The cases in the officer's hands.</param>
public sealed record WorkList(IReadOnlyList<QueryView> Queries, IReadOnlyList<QueryDraftView> Drafts, IReadOnlyList<CaseAssignment> Cases);

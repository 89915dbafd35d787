using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Desk;

/// <summary>A query that a form calls for and that an officer has to start or leave.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Case">The officer's case of that person.</param>
public sealed record QueryDraftView(ForeignQuery Draft, CaseAssignment Case);

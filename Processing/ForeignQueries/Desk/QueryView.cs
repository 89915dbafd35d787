using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Desk;

/// <summary>A query as its officer sees it in the work list: how far it is, and nothing of what partners told.</summary>
/// <param name="Query">The query.</param>
/// <param name="Rounds">Its rounds, by country and number.</param>
/// <param name="IsOverdue">Whether a partner has not answered in time.</param>
/// <param name="Attention">What has to be seen first, by code; empty for nothing, and for those who may not read it.</param>
/// <param name="ANumbers">The A-Numbers of the person, nine digits each, by which the A-File is found; none in the work list.</param>
public sealed record QueryView(
    ForeignQuery Query, IReadOnlyList<ForeignRound> Rounds, bool IsOverdue, string Attention, IReadOnlyList<string> ANumbers);

using Processing.Stores.Work;

namespace Processing.Pipeline;

/// <summary>One run of one step.</summary>
/// <param name="Item">The claimed message.</param>
/// <param name="Owner">Who holds the claim.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Index">The step's index.</param>
/// <param name="StartedAt">When it began, UTC.</param>
internal sealed record StepRun(WorkItem Item, string Owner, string Step, int Index, DateTimeOffset StartedAt);

namespace Processing.Stores.Work;

/// <summary>How full a queue is.</summary>
/// <param name="Due">Items that may be claimed now.</param>
/// <param name="Waiting">Items that are due later or wait for an answer.</param>
/// <param name="Claimed">Items in work.</param>
/// <param name="Parked">Items set aside for an operator.</param>
/// <param name="OldestDueAt">When the oldest due item became due, UTC; null where none is due.</param>
public sealed record QueueCount(int Due, int Waiting, int Claimed, int Parked, DateTimeOffset? OldestDueAt);

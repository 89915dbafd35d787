using Schemas.Validation;

namespace Processing.Stores.Messages;

/// <summary>How many messages of one kind arrived or left in one time slot.</summary>
/// <param name="Slot">The slot, counted from 0.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Partner">The partner's code.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Status">What became of them so far.</param>
/// <param name="Count">How many.</param>
public sealed record MessageCount(
    int Slot, MessageDirection Direction, string Partner, Verdict Verdict, MessageStatus Status, int Count);

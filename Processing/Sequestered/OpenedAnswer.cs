namespace Processing.Sequestered;

/// <summary>An answer of a foreign partner, opened for a reader whose purpose was checked.</summary>
/// <param name="Country">The partner.</param>
/// <param name="Round">The round, 1 to 3.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Attention">What the officer has to see first, such as <c>ProtectionElsewhere</c>; empty for nothing.</param>
/// <param name="Xml">The answer as supplied, without what the agreement does not name: <c>FirstRoundAnswer</c> or <c>FurtherRoundAnswer</c>.</param>
/// <param name="Redress">To whom the person can turn at the partner to see or correct it.</param>
public sealed record OpenedAnswer(string Country, int Round, DateTimeOffset ReceivedAt, string Attention, ReadOnlyMemory<byte> Xml, string Redress);

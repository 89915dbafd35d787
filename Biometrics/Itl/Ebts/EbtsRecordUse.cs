namespace Biometrics.Itl.Ebts;

/// <summary>How many records of a type a transaction may have.</summary>
/// <param name="RecordType">The record type.</param>
/// <param name="Least">The fewest.</param>
/// <param name="Most">The most.</param>
public sealed record EbtsRecordUse(int RecordType, int Least, int Most);

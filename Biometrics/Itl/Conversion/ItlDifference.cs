namespace Biometrics.Itl.Conversion;

/// <summary>One thing that came out different when a file was brought into the other encoding. It never holds a value of the file.</summary>
/// <param name="Code">What is different.</param>
/// <param name="Record">The record, counted from 0 (Type-1) in file order.</param>
/// <param name="RecordType">The record's type.</param>
/// <param name="Idc">The record's information designation character; null where it has none.</param>
/// <param name="Place">The place in it: a field as <c>14.018[2].1</c> (subfield and item from 1), or names of elements with slashes.</param>
public sealed record ItlDifference(ItlDifferenceCode Code, int Record, int RecordType, int? Idc, string Place);

namespace Gateway.Ops.Source;

/// <summary>A piece of a text that holds a Social Security number.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct NumberPlace(int Start, int End);

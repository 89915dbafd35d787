namespace Gateway.Ops.Source;

/// <summary>A piece of a row: text of one kind, or a binary value that is not shown.</summary>
/// <param name="Text">The text; empty for a binary value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Column">The column of its first character.</param>
/// <param name="Gap">The binary value, or null.</param>
internal sealed record SourcePiece(string Text, XmlTokenKind Kind, int Column, Gap? Gap);

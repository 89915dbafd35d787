namespace Gateway.Conformance.Reports;

/// <summary>A piece of a source line around the place of a finding.</summary>
/// <param name="Text">The piece; values are masked unless they were asked for.</param>
/// <param name="Caret">Characters before the place.</param>
internal sealed record Excerpt(string Text, int Caret);

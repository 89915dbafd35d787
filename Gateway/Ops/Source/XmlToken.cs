namespace Gateway.Ops.Source;

/// <summary>A piece of XML text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct XmlToken(int Start, int End, XmlTokenKind Kind);

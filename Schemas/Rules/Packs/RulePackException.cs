namespace Schemas.Rules.Packs;

/// <summary>A rule pack cannot be read.</summary>
/// <param name="line">The line in its file, from 1.</param>
/// <param name="reason">What is wrong, in words for its author.</param>
public sealed class RulePackException(int line, string reason) : Exception($"line {line}: {reason}");

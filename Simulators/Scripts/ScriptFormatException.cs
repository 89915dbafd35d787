namespace Simulators.Scripts;

/// <summary>A script that cannot be read.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="reason">What is wrong.</param>
public sealed class ScriptFormatException(int line, string reason) : Exception($"script line {line}: {reason}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}

using System.Collections.Immutable;
using Simulators.Wire;

namespace Simulators.Scripts;

/// <summary>The script lines in force. The first line that fits a subject decides.</summary>
public sealed class ScriptBook
{
    private ImmutableArray<ScriptLine> _lines = [];

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<ScriptLine> Lines => _lines;

    /// <summary>The lines that the project brings: the fictional people of its demonstration.</summary>
    public static IReadOnlyList<ScriptLine> Default { get; } = ReadEmbedded();

    /// <summary>Puts a line before all others.</summary>
    /// <param name="line">The line.</param>
    public void PutFirst(ScriptLine line) => ImmutableInterlocked.Update(ref _lines, lines => lines.Insert(0, line));

    /// <summary>Takes other lines in place of all.</summary>
    /// <param name="lines">The lines in order.</param>
    public void Replace(IEnumerable<ScriptLine> lines)
    {
        ImmutableArray<ScriptLine> replacement = [.. lines];
        ImmutableInterlocked.Update(ref _lines, _ => replacement);
    }

    internal ScriptLine? Find(string simulator, Subject subject) => _lines.FirstOrDefault(line => line.Fits(simulator, subject));

    private static IReadOnlyList<ScriptLine> ReadEmbedded()
    {
        using Stream stream = typeof(ScriptBook).Assembly.GetManifestResourceStream("scripts.csv")
            ?? throw new System.Diagnostics.UnreachableException("scripts.csv is embedded");
        using var reader = new StreamReader(stream);
        return ScriptReader.Read(reader.ReadToEnd());
    }
}

namespace Simulators.Hosting;

/// <summary>A table of a partner's page.</summary>
/// <param name="Heading">What it shows.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each as many cells as there are columns.</param>
/// <param name="Link">What the address of a row begins with, before the text of its first cell; null where rows lead nowhere.</param>
internal sealed record ControlTable(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Link = null);

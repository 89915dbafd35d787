namespace Simulators.Hosting;

/// <summary>A form of a partner's page.</summary>
/// <param name="Name">Its name, by which it is told apart.</param>
/// <param name="Label">The text of its button.</param>
/// <param name="Fields">The names of its fields, each with what stands in it at first.</param>
internal sealed record ControlForm(string Name, string Label, IReadOnlyList<(string Name, string Value)> Fields);

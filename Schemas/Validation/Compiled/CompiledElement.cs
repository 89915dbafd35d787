namespace Schemas.Validation.Compiled;

/// <summary>An element declaration as the quick check needs it.</summary>
internal sealed class CompiledElement
{
    /// <summary>The type; null when an instance has to be looked at exactly.</summary>
    public CompiledType? Type { get; set; }

    /// <summary>Whether an empty instance would take a default value, and so has to be looked at exactly.</summary>
    public bool HasDefault { get; init; }
}

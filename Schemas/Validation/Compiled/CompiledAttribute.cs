using Schemas.Validation.Values;

namespace Schemas.Validation.Compiled;

/// <summary>An attribute that a type allows.</summary>
internal sealed class CompiledAttribute
{
    /// <summary>The number of its name in the shared symbol table.</summary>
    public int Symbol { get; set; }

    public required bool IsRequired { get; init; }

    /// <summary>The type of its value; null when an instance has to be looked at exactly.</summary>
    public required CompiledValue? Value { get; init; }
}

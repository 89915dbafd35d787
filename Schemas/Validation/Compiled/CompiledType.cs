using Schemas.Validation.Values;

namespace Schemas.Validation.Compiled;

/// <summary>A type definition as the quick check needs it.</summary>
internal sealed class CompiledType
{
    /// <summary>Whether instances have to be looked at exactly: wildcards, <c>xs:all</c>, abstract types, very large models.</summary>
    public bool NeedsLook { get; set; }

    public ContentKind Kind { get; set; }

    /// <summary>The state before the first child, for types with elements.</summary>
    public ContentState? Start { get; set; }

    /// <summary>The type of the text, for types with text.</summary>
    public CompiledValue? Value { get; set; }

    public CompiledAttribute[] Attributes { get; set; } = [];

    public int RequiredAttributes { get; set; }
}

namespace Schemas.Infoset;

/// <summary>Questions to <see cref="ElementFlags"/>.</summary>
internal static class ElementFlagsQuery
{
    /// <summary>Whether at least one of the flags is set.</summary>
    public static bool HasAny(this ElementFlags flags, ElementFlags any) => (flags & any) != ElementFlags.None;
}

namespace Processing.Identity.Names;

/// <summary>The code under which a given name is found: that of the group of its first part.</summary>
internal static class GivenKey
{
    /// <summary>The code; 0 where there is no given name.</summary>
    /// <param name="parts">The parts of the given name.</param>
    public static int CodeOf(IReadOnlyList<string> parts) => parts.Count == 0 ? 0 : NameCode.Of(Nicknames.GroupOf(parts[0]));
}

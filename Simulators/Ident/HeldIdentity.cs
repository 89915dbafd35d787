namespace Simulators.Ident;

/// <summary>One person as IDENT knows them.</summary>
internal sealed class HeldIdentity
{
    /// <summary>The FIN.</summary>
    public required string Fin { get; init; }

    /// <summary>The digests of the fingerprint images that belong to it.</summary>
    public HashSet<string> Digests { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The A-Numbers it was seen with.</summary>
    public HashSet<string> ANumbers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Its encounters, the oldest first.</summary>
    public List<HeldEncounter> Encounters { get; init; } = [];
}

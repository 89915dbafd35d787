namespace Processing.Partners;

/// <summary>A system that exchanges messages with CPMS, as configured. Adding one is a row, not a release.</summary>
public sealed record Partner
{
    /// <summary>The short stable key, such as <c>ASC</c> or <c>IDENT</c>; also the organisation name in message headers.</summary>
    public required string Code { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The operations it may call, by stem (<c>EnrollEncounter</c>); <c>*</c> is all of them.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>Where its announced answers are delivered and its services are reached; null where it is never called.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether EBTS transactions go out to it as XML packages (<c>submitRequest</c>); else as traditional files.</summary>
    public bool UsesEbtsXml { get; init; }

    /// <summary>Whether it may call the operation.</summary>
    /// <param name="stem">The operation's stem.</param>
    public bool MayCall(string stem) => Operations.Contains(stem, StringComparer.Ordinal) || Operations.Contains("*", StringComparer.Ordinal);
}

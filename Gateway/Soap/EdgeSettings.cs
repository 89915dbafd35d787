namespace Gateway.Soap;

/// <summary>What the edge is told by configuration.</summary>
public sealed record EdgeSettings
{
    /// <summary>
    /// The address under which partners reach us, such as <c>https://cpms.example/</c>; WSDLs name it. Null: the address listened on.
    /// Never taken from a request, whose Host header anybody can write.
    /// </summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>The limits.</summary>
    public EdgeLimits Limits { get; init; } = new();
}

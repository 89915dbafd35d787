namespace Schemas;

/// <summary>One schema document of the bundle, as a row of <c>Xsd/catalog.csv</c> describes it.</summary>
public sealed record SchemaDocument
{
    /// <summary>The path inside the bundle with forward slashes, such as <c>exchange/1.0/messages.xsd</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The standard that it belongs to.</summary>
    public required string Standard { get; init; }

    /// <summary>The edition of that standard.</summary>
    public required string Edition { get; init; }

    /// <summary>The target namespace; one namespace is in one document.</summary>
    public required string TargetNamespace { get; init; }

    /// <summary>The day of that edition.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The SHA-256 of <see cref="Bytes"/>, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The document itself, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }
}

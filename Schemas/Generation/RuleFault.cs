namespace Schemas.Generation;

/// <summary>A value that fits the schema and breaks a business rule.</summary>
/// <param name="Parent">The local name of what the element stands in, or null for any.</param>
/// <param name="Name">The local name of the element.</param>
/// <param name="Value">The value.</param>
/// <param name="Code">The finding of the rule.</param>
internal sealed record RuleFault(string? Parent, string Name, string Value, string Code)
{
    /// <summary>One for each rule that looks at one value.</summary>
    public static IReadOnlyList<RuleFault> All { get; } =
    [
        new(null, "MessageCreationDateTime", "2199-01-01T00:00:00Z", "CPMS-3001"),
        new("AlienNumberIdentification", "IdentificationID", "A12", "CPMS-3004"),
        new("ImmigrationReceiptNumberIdentification", "IdentificationID", "IOE12", "CPMS-3005"),
        new("PersonSSNIdentification", "IdentificationID", "000111222", "CPMS-3007"),
        new(null, "SEVISID", "N12", "CPMS-3008"),
        new("AdmissionIdentification", "IdentificationID", "12345", "CPMS-3009"),
        new(null, "BinaryHashCode", new string('0', 64), "CPMS-3010"),
        new(null, "BinarySizeValue", "1", "CPMS-3011"),
        new(null, "BinaryFormatText", "image/jpeg", "CPMS-3012"),
        new(null, "ImageWidthValue", "1", "CPMS-3013"),
        new("OrganizationORIIdentification", "IdentificationID", "ORI1", "CPMS-3301"),
        new("CaptureDate", "Date", "2198-01-01", "CPMS-3303"),
    ];

    /// <summary>Whether a node of a sample is one that the fault can be put into.</summary>
    public bool IsOf(SampleNode node, IReadOnlyList<SampleNode> all) =>
        node.Declaration.QualifiedName.Name == Name
        && node.Text is not null
        && (Parent is null || all.Any(parent => parent.Declaration.QualifiedName.Name == Parent && parent.Children.Contains(node)));
}

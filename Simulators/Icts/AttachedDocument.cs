namespace Simulators.Icts;

/// <summary>A scanned document that an analyst attached.</summary>
/// <param name="Kind">A kind of the exchange, such as <c>Passport</c>.</param>
/// <param name="Name">The name of the file.</param>
/// <param name="Format"><c>image/png</c>, <c>image/jpeg</c> or <c>application/pdf</c>, by its first bytes.</param>
/// <param name="Bytes">The file.</param>
internal sealed record AttachedDocument(string Kind, string Name, string Format, byte[] Bytes)
{
    /// <summary>Most documents of a package.</summary>
    public const int Limit = 20;

    /// <summary>Largest document, in bytes.</summary>
    public const int LimitBytes = 8 * 1024 * 1024;

    /// <summary>The kinds of documents.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["Passport", "Visa", "MarriageLicense", "BirthCertificate", "IdentityCard", "ImmigrationForm", "Decision", "Consent", "Evidence", "Other"];

    /// <summary>The format of a file by its first bytes; null where it is none that is taken.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        _ => null,
    };
}

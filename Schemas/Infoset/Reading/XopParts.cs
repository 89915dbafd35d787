namespace Schemas.Infoset.Reading;

/// <summary>The parts of an MTOM message by Content-ID.</summary>
/// <param name="parts">Content-ID without angle brackets to bytes; null when the message came without parts.</param>
internal readonly struct XopParts(IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? parts)
{
    private const string Scheme = "cid:";

    /// <summary>Finds the part that an <c>href</c> names.</summary>
    /// <returns>What is wrong, or <see cref="InfosetErrorCode.None"/>.</returns>
    public InfosetErrorCode Find(string? reference, out string name, out ReadOnlyMemory<byte> content)
    {
        name = string.Empty;
        content = default;
        if (parts is null)
        {
            return InfosetErrorCode.XopWithoutParts;
        }

        if (reference is null || !reference.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return InfosetErrorCode.XopReferenceForbidden;
        }

        name = Uri.UnescapeDataString(reference[Scheme.Length..]);
        return parts.TryGetValue(name, out content) ? InfosetErrorCode.None : InfosetErrorCode.XopPartMissing;
    }

    public static string Reason(InfosetErrorCode code) => code switch
    {
        InfosetErrorCode.XopWithoutParts => "An xop:Include stands in a message that has no parts",
        InfosetErrorCode.XopReferenceForbidden => "An xop:Include has no href that begins with cid:",
        _ => "An xop:Include names a part that the message does not have",
    };
}

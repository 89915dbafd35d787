namespace Simulators.Ebts;

/// <summary>The texts of error codes.</summary>
/// <remarks>Source: EBTS 8.001, appendix M; in our own words.</remarks>
internal static class EbtsErrors
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["A0004"] = "the sender is not authorised for this type of transaction",
        ["E0001"] = "a mandatory element is missing",
        ["E0002"] = "an element holds data that is not valid",
        ["L0006"] = "the type of image cannot be used",
        ["L0007"] = "the features cannot be used",
        ["L0008"] = "the quality of the images is too low to be used",
        ["L0009"] = "an image cannot be decompressed",
        ["L0109"] = "the quality of the images is too poor",
        ["L0111"] = "the fingers are out of sequence",
        ["L0118"] = "a finger is missing, doubled or out of order without a reason",
    };

    /// <summary>The message of a code, as field 2.060 carries it.</summary>
    public static string Message(string code) => $"{code}: {Texts.GetValueOrDefault(code, "the transaction was rejected").ToUpperInvariant()}";
}

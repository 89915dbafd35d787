namespace Biometrics.Itl.Ebts;

/// <summary>An error as an answer reports it.</summary>
/// <param name="Code">The code, such as <c>L0008</c>.</param>
/// <param name="Text">What it means, in our words; for a code that is not known, the text that came with it.</param>
public sealed record EbtsError(string Code, string Text)
{
    /// <summary>How field 2.060 carries it.</summary>
    public string Message => $"{Code}: {Text.ToUpperInvariant()}";
}

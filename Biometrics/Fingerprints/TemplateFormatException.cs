namespace Biometrics.Fingerprints;

/// <summary>Bytes that should be a template or a minutiae record and cannot be read.</summary>
public sealed class TemplateFormatException : FormatException
{
    /// <summary>Says where and why.</summary>
    /// <param name="offset">The first byte that is wrong, from 0.</param>
    /// <param name="message">What is wrong there.</param>
    public TemplateFormatException(long offset, string message)
        : base($"{message} (at byte {offset})") => Offset = offset;

    /// <summary>The first byte that is wrong, from 0.</summary>
    public long Offset { get; }
}

using Biometrics.Fingerprints;

namespace Processing.Identity.Prints;

/// <summary>An image that shows one finger or several, and the templates that are made of it when they are first asked for.</summary>
/// <param name="position">The position code that the message tells.</param>
/// <param name="bytes">The image.</param>
/// <param name="shape">What the message tells of it.</param>
internal sealed class PrintImage(string? position, byte[] bytes, PrintShape shape)
{
    private IReadOnlyDictionary<int, FingerprintTemplate>? _templates;

    /// <summary>The template of a finger; null where the image does not show it or cannot be read.</summary>
    public FingerprintTemplate? Of(int finger)
    {
        _templates ??= ReceivedPrint.Extract(position, bytes, shape.Width, shape.Height, shape.Ppi);
        return _templates.GetValueOrDefault(finger);
    }
}

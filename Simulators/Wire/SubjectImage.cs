namespace Simulators.Wire;

/// <summary>A fingerprint image of a message.</summary>
/// <param name="Digest">SHA-256 in hexadecimal.</param>
/// <param name="Bytes">The image.</param>
/// <param name="Position">The finger position code, or null.</param>
/// <param name="WidthPixels">The width that the message tells, or 0.</param>
/// <param name="HeightPixels">The height that the message tells, or 0.</param>
/// <param name="ResolutionPpi">Pixels an inch that the message tells, or 0.</param>
internal sealed record SubjectImage(string Digest, byte[] Bytes, string? Position, int WidthPixels, int HeightPixels, int ResolutionPpi);

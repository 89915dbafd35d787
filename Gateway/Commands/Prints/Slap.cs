using Biometrics.Imaging;

namespace Gateway.Commands.Prints;

/// <summary>A picture of several fingers.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Position">13 right four fingers, 14 left four fingers, 15 both thumbs, 11 and 12 one thumb.</param>
/// <param name="Missing">Finger positions known not to be there.</param>
internal sealed record Slap(GrayImage Image, int Position, IReadOnlyList<int> Missing);

namespace Processing.Identity.Prints;

/// <summary>Two images of one finger.</summary>
/// <param name="Finger">The finger, 1 to 10.</param>
/// <param name="Taken">The image that was newly taken.</param>
/// <param name="Earlier">The image of an earlier encounter.</param>
internal sealed record PrintPair(int Finger, PrintImage Taken, PrintImage Earlier);

namespace Processing.Identity.Prints;

/// <summary>Two images of one finger.</summary>
/// <param name="Finger">The finger, 1 to 10.</param>
/// <param name="Taken">The image that was newly taken.</param>
/// <param name="TakenShape">What the message tells of it.</param>
/// <param name="Earlier">The image of an earlier encounter.</param>
/// <param name="EarlierShape">What was told of that.</param>
internal sealed record PrintPair(int Finger, byte[] Taken, PrintShape TakenShape, byte[] Earlier, PrintShape EarlierShape);

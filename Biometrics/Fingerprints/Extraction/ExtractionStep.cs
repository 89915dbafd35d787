using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>What one step of the extraction made of a print.</summary>
/// <param name="Name">The step, in lower case with hyphens, fit for a file name.</param>
/// <param name="Picture">Its picture, 500 ppi.</param>
public sealed record ExtractionStep(string Name, GrayImage Picture);

namespace Biometrics.Itl.Views;

/// <summary>A quality that an algorithm found.</summary>
/// <param name="Position">The finger or palm it is of; null where it is of the whole image.</param>
/// <param name="Score">0 to 100, more is better; 254 no score was asked, 255 it could not be found.</param>
/// <param name="Vendor">The vendor of the algorithm, four hexadecimal digits.</param>
/// <param name="Product">The vendor's number of the algorithm.</param>
public sealed record QualityScore(int? Position, int? Score, string Vendor, string Product);

namespace Biometrics.Itl.Views;

/// <summary>A minutia as a record writes it; units are those of the block it stands in.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Up in the standard's fields and the FBI's, down in those of INCITS 378.</param>
/// <param name="Angle">Angle as it is written: degrees, in INCITS 378 units of two degrees.</param>
/// <param name="Kind">Kind as it is written: A ending, B bifurcation, C compound, D undetermined; 0 to 2 in INCITS 378.</param>
public readonly record struct MinutiaPoint(int X, int Y, int Angle, string Kind);

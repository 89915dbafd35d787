namespace Biometrics.Itl.Xml;

/// <summary>One record of a package as a first walk over it finds it.</summary>
/// <param name="Type">The record type.</param>
/// <param name="Idc">The information designation character; 0 where it is missing.</param>
internal readonly record struct PackageRecord(int Type, int Idc);

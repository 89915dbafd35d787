namespace Schemas.Generation;

/// <summary>A sample with one fault.</summary>
/// <param name="Case">What is wrong, as the name of a folder.</param>
/// <param name="Root">The sample.</param>
/// <param name="Code">The finding that it must raise.</param>
internal readonly record struct SampleFault(string Case, SampleNode Root, string Code);

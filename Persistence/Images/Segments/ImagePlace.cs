namespace Persistence.Images.Segments;

/// <summary>Where an image lies.</summary>
/// <param name="Segment">The number of the file, counted from 1.</param>
/// <param name="Position">Where the bytes begin in it.</param>
/// <param name="LengthBytes">How many there are.</param>
internal readonly record struct ImagePlace(int Segment, long Position, int LengthBytes);

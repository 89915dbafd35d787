namespace Schemas.Generation;

/// <summary>A message that was made from the schemas.</summary>
/// <param name="Message">The local name of its root element.</param>
/// <param name="Case">What it shows, as the name of a folder: lower case, words joined by hyphens.</param>
/// <param name="Document">The message, UTF-8.</param>
/// <param name="Code">The one finding that it must raise; null where it is valid.</param>
public sealed record GeneratedSample(string Message, string Case, ReadOnlyMemory<byte> Document, string? Code);

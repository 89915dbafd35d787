using Processing.Messages;

namespace Processing.Routing.Ebts;

/// <summary>A print that a Type-4 record can carry.</summary>
/// <param name="Image">What is told of it.</param>
/// <param name="Bytes">The image.</param>
internal sealed record CarriedPrint(ImageData Image, byte[] Bytes);

namespace Processing.Identity.Prints;

/// <summary>Size and resolution that a message tells of an image; 0 where it does not.</summary>
internal readonly record struct PrintShape(int Width, int Height, int Ppi);

namespace Processing.Routing;

/// <summary>An EBTS file that lies ready by digest.</summary>
/// <param name="ControlNumber">Its transaction control number.</param>
/// <param name="Digest">SHA-256 of the file.</param>
/// <param name="LengthBytes">Its length.</param>
internal sealed record PreparedFile(string ControlNumber, byte[] Digest, int LengthBytes);

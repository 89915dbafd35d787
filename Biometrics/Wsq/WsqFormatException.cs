using Biometrics.Imaging;

namespace Biometrics.Wsq;

/// <summary>Bytes that are no WSQ stream that can be decoded.</summary>
public sealed class WsqFormatException : ImageFormatException
{
    /// <summary>Says where decoding had to stop, and why.</summary>
    /// <param name="offset">Offset from the first byte of the stream, in bytes.</param>
    /// <param name="reason">What is wrong, without content of the stream.</param>
    public WsqFormatException(long offset, string reason)
        : base(offset, reason)
    {
    }
}

namespace Biometrics.Itl;

/// <summary>Bytes that are not an ANSI/NIST-ITL file, traditional or XML. The text says what is wrong and where, and never quotes the file.</summary>
public sealed class ItlFormatException : Exception
{
    /// <summary>Says where reading had to stop, and why.</summary>
    /// <param name="offset">Offset from the first byte of the file, in bytes.</param>
    /// <param name="reason">What is wrong, without content of the file.</param>
    public ItlFormatException(long offset, string reason)
        : base($"offset {offset}: {reason}")
    {
        Offset = offset;
        Reason = reason;
    }

    /// <summary>Offset of the first byte that could not be understood, in bytes from the start of the file.</summary>
    public long Offset { get; }

    /// <summary>What is wrong, without content of the file.</summary>
    public string Reason { get; }
}

namespace Processing.Retention;

/// <summary>Signs certificates of destruction.</summary>
public interface ICertificateSigner
{
    /// <summary>The public key in PEM, for whoever verifies.</summary>
    string PublicPem { get; }

    /// <summary>Signs bytes: ECDSA on P-256 with SHA-256, 64 bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    byte[] Sign(ReadOnlySpan<byte> bytes);
}

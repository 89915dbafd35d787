using System.Security.Cryptography;
using Processing.Retention;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Signs with a key of this run.</summary>
public sealed class TestSigner : ICertificateSigner, IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <inheritdoc/>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> bytes) => _key.SignData(bytes, HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

using System.Security.Cryptography;
using Gateway.Hosting;
using Gateway.Settings;
using Processing.Retention;

namespace Gateway.Conformance.Sessions;

/// <summary>The key that signs conformance results; made at the first start, kept in the data folder for its owner alone.</summary>
/// <remarks>Source: ECDSA on P-256 with SHA-256, as RFC 7518, 3.4 (ES256) has it.</remarks>
internal sealed class ResultKey : ICertificateSigner, IDisposable
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "conformance-key.pem";

    private readonly ECDsa _key;

    private ResultKey(ECDsa key) => _key = key;

    /// <summary>The public key, for whoever verifies.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>Reads the key, or makes one.</summary>
    /// <exception cref="SettingsException">The file is no such key.</exception>
    /// <param name="folder">The data folder.</param>
    /// <param name="file">The file; a key for another purpose has a file of its own.</param>
    public static ResultKey Open(DataFolder folder, string file = FileName)
    {
        string path = folder.PathOf(file);
        if (!File.Exists(path))
        {
            var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            PrivateFile.Write(path, made.ExportPkcs8PrivateKeyPem());
            return new ResultKey(made);
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return new ResultKey(key);
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new SettingsException($"{path} is no EC private key in PEM; remove it to have a new one made", wrong);
        }
    }

    /// <summary>Signs bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> bytes) => _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

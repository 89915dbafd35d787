using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gateway.Tests.Security;

/// <summary>Certificates that nobody signed but themselves, good for an hour around now.</summary>
internal static class TestCertificates
{
    public static X509Certificate2 Server { get; } = Make("CN=127.0.0.1", TimeSpan.FromHours(1));

    public static X509Certificate2 Known { get; } = Make("CN=known", TimeSpan.FromHours(1));

    public static X509Certificate2 Expired { get; } = Make("CN=expired", TimeSpan.FromMinutes(-1));

    public static X509Certificate2 Unknown { get; } = Make("CN=unknown", TimeSpan.FromHours(1));

    public static string Thumbprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static X509Certificate2 Make(string name, TimeSpan life)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddHours(-1), now + life);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}

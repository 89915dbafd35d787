using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Conformance.Sessions;

/// <summary>A report with a signature: head, report and signature, each in base64url, with dots between. Every JOSE library reads it.</summary>
/// <remarks>Source: RFC 7515, 7.1 (compact serialization), with ES256 of RFC 7518.</remarks>
internal static class SignedResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/jose";

    private static readonly byte[] Head = """{"alg":"ES256","typ":"cpms-conformance-1"}"""u8.ToArray();

    /// <summary>Signs a report.</summary>
    public static string Write(ReadOnlySpan<byte> report, ResultKey key)
    {
        string signed = $"{Base64Url.EncodeToString(Head)}.{Base64Url.EncodeToString(report)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Verifies a report.</summary>
    /// <param name="text">The file.</param>
    /// <param name="publicPem">The public key.</param>
    /// <returns>The report; null where the file is none, or was signed with another key or changed since.</returns>
    /// <exception cref="ArgumentException">The key is no public key in PEM.</exception>
    public static byte[]? Verify(string text, string publicPem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(publicPem);
        string[] parts = text.Trim().Split('.');
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => Base64Url.IsValid(part)) || !Base64Url.DecodeFromChars(parts[0]).AsSpan().SequenceEqual(Head))
        {
            return null;
        }

        byte[] signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        return key.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            ? Base64Url.DecodeFromChars(parts[1])
            : null;
    }
}

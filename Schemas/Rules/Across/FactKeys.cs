using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Schemas.Rules.Across;

/// <summary>
/// Makes keys of values. Identifiers are short, and a plain digest of one could be turned back by trying all of them: a secret stands before it, and what is
/// kept of a message tells nothing to who has not the secret.
/// </summary>
/// <param name="secret">The secret, 32 bytes; the same for all messages that are compared.</param>
/// <remarks>Source: HMAC, RFC 2104, with SHA-256; the first 128 bits.</remarks>
public sealed class FactKeys(byte[] secret)
{
    /// <summary>The length of a secret, in bytes.</summary>
    public const int SecretBytes = 32;

    private const int ShortBytes = 512;

    /// <summary>Keys for one run of a program.</summary>
    public static FactKeys ForOneRun() => new(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The key of a value.</summary>
    /// <param name="domain">What the value is; the same text means something else in another domain.</param>
    /// <param name="value">The value.</param>
    public UInt128 Of(string domain, string value)
    {
        string text = $"{domain}\0{value}";
        Span<byte> bytes = stackalloc byte[ShortBytes];
        return Encoding.UTF8.TryGetBytes(text, bytes, out int length) ? Of(bytes[..length]) : Of(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The key of bytes.</summary>
    public UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, bytes, digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }
}

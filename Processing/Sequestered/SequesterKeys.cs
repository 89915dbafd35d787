using System.Security.Cryptography;
using System.Text;

namespace Processing.Sequestered;

/// <summary>
/// The keys under which answers of foreign partners are kept. They are apart from every other key of the program. The first one seals; the
/// others still open what they sealed, so that keys can be changed. A key is named by the beginning of its SHA-256, so that a wrong key
/// cannot stand under the right name.
/// </summary>
public sealed class SequesterKeys
{
    /// <summary>AES-256.</summary>
    /// <remarks>Source: NIST SP 800-38D; FIPS 197.</remarks>
    private const int KeyBytes = 32;

    /// <summary>Bytes of the digest that name a key.</summary>
    private const int NameBytes = 6;

    /// <summary>The nonce of AES-GCM, bytes; NIST SP 800-38D, 8.2.</summary>
    private const int NonceBytes = 12;

    /// <summary>The tag of AES-GCM, bytes; the longest there is.</summary>
    private const int TagBytes = 16;

    private readonly Dictionary<string, byte[]> _keys;

    private SequesterKeys(string current, Dictionary<string, byte[]> keys)
    {
        CurrentId = current;
        _keys = keys;
    }

    /// <summary>The name of the key that seals.</summary>
    public string CurrentId { get; }

    /// <summary>A line of a key file with a new key.</summary>
    public static string NewLine() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Reads a key file: a key in base64 a line, the one that seals first; lines that begin with <c>#</c> are left out.</summary>
    /// <param name="text">The file.</param>
    /// <exception cref="FormatException">A line is no key of 32 bytes in base64, or there is none.</exception>
    public static SequesterKeys Parse(string text)
    {
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string? current = null;
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            byte[] key = new byte[KeyBytes];
            if (!Convert.TryFromBase64String(line, key, out int length) || length != KeyBytes)
            {
                throw new FormatException("A key is 32 bytes in base64.");
            }

            string id = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, NameBytes));
            keys[id] = key;
            current ??= id;
        }

        return current is null ? throw new FormatException("There is no key.") : new SequesterKeys(current, keys);
    }

    /// <summary>Seals bytes under the current key: nonce, tag, then the sealed bytes.</summary>
    /// <param name="plain">The bytes.</param>
    /// <param name="place">Where they belong; they open there only.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        byte[] box = new byte[NonceBytes + TagBytes + plain.Length];
        Span<byte> nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_keys[CurrentId], TagBytes);
        cipher.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return box;
    }

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <param name="keyId">The key that sealed.</param>
    /// <param name="box">What it made.</param>
    /// <param name="place">Where it was found.</param>
    /// <exception cref="InvalidDataException">The key is not there, or the box was changed or belongs elsewhere.</exception>
    public byte[] Open(string keyId, ReadOnlySpan<byte> box, string place)
    {
        if (!_keys.TryGetValue(keyId, out byte[]? key) || box.Length < NonceBytes + TagBytes)
        {
            throw new InvalidDataException("The key of a sealed answer is not in the key file.");
        }

        byte[] plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(place));
            return plain;
        }
        catch (AuthenticationTagMismatchException damaged)
        {
            throw new InvalidDataException("A sealed answer is not what was sealed.", damaged);
        }
    }
}

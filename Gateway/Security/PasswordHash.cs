using System.Globalization;
using System.Security.Cryptography;

namespace Gateway.Security;

/// <summary>
/// A password as configuration keeps it: <c>pbkdf2-sha256$ITERATIONS$SALT$HASH</c>, salt and hash in base64.
/// </summary>
/// <remarks>Source: RFC 8018 section 5.2; iterations: OWASP Password Storage Cheat Sheet (600,000 for SHA-256).</remarks>
public sealed class PasswordHash
{
    /// <summary>The iterations of new hashes.</summary>
    public const int DefaultIterations = 600_000;

    private const string Scheme = "pbkdf2-sha256";

    private const int HashBytes = 32;

    private const int SaltBytes = 16;

    private readonly int _iterations;
    private readonly byte[] _salt;
    private readonly byte[] _hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash)
    {
        _iterations = iterations;
        _salt = salt;
        _hash = hash;
    }

    /// <summary>Makes the hash of a password with a random salt.</summary>
    /// <param name="password">The password.</param>
    /// <param name="iterations">How often the function is applied, 1,000 or more.</param>
    public static PasswordHash Of(string password, int iterations = DefaultIterations)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1_000);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PasswordHash(iterations, salt, Derive(password, salt, iterations));
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is something else. The message does not repeat it.</exception>
    public static PasswordHash Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] salt = new byte[SaltBytes];
        byte[] hash = new byte[HashBytes];
        return text.Split('$') is [Scheme, var count, var saltText, var hashText]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int iterations)
            && iterations is >= 1_000 and <= 10_000_000
            && Convert.TryFromBase64String(saltText, salt, out int saltLength) && saltLength == SaltBytes
            && Convert.TryFromBase64String(hashText, hash, out int hashLength) && hashLength == HashBytes
            ? new PasswordHash(iterations, salt, hash)
            : throw new FormatException($"A password hash must be {Scheme}$ITERATIONS$SALT$HASH with 16 and 32 bytes in base64.");
    }

    /// <summary>Whether it is the hash of a password. Takes as long for a wrong one as for the right one.</summary>
    /// <param name="password">The password.</param>
    public bool IsOf(string password) => CryptographicOperations.FixedTimeEquals(Derive(password, _salt, _iterations), _hash);

    /// <summary>The form for configuration.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Scheme}${_iterations}${Convert.ToBase64String(_salt)}${Convert.ToBase64String(_hash)}");

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}

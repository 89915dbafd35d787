using System.Security.Cryptography;

namespace Gateway.Security;

/// <summary>Makes passwords for demo partners and console users.</summary>
public static class CredentialMaker
{
    // No letter or digit that is read for another, and nothing that a shell or a URL would take for its own.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    // 24 characters of 55 are 138 bits.
    private const int Characters = 24;

    /// <summary>A random password of 24 letters and digits.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetString(Alphabet, Characters);

    /// <summary>The iterations that are enough for a password of <see cref="NewPassword"/>: it cannot be guessed, so the hash need not be slow.</summary>
    public const int RandomPasswordIterations = 10_000;

    /// <summary>A random password and its hash.</summary>
    public static (string Password, PasswordHash Hash) New()
    {
        string password = NewPassword();
        return (password, PasswordHash.Of(password, RandomPasswordIterations));
    }
}

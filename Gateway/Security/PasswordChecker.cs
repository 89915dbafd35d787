using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Processing.Partners;

namespace Gateway.Security;

/// <summary>
/// Checks account names with passwords. A password that was right once is recognised by a keyed digest afterwards, so that only the
/// first message of a partner pays for the slow hash.
/// </summary>
/// <param name="accounts">The accounts.</param>
/// <param name="throttle">Who has tried too often.</param>
public sealed class PasswordChecker(PartnerAccounts accounts, AttemptThrottle throttle)
{
    private const int DigestBytes = HMACSHA256.HashSizeInBytes;

    // An unknown account costs the same time as a known one.
    private static readonly PasswordHash Nobody = PasswordHash.Of(string.Empty, CredentialMaker.RandomPasswordIterations);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(DigestBytes);

    private readonly ConcurrentDictionary<string, byte[]> _recognised = new(StringComparer.Ordinal);

    /// <summary>Checks one pair.</summary>
    /// <param name="account">The account name: the partner's code.</param>
    /// <param name="password">The password.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="partner">The partner, where the result is <see cref="PasswordResult.Right"/>.</param>
    public PasswordResult Check(string account, string password, string address, out Partner? partner)
    {
        partner = null;
        var found = accounts.FindAccount(account);
        Span<byte> digest = stackalloc byte[DigestBytes];
        Digest(account, password, digest);
        bool isRecognised = _recognised.TryGetValue(account, out byte[]? known) && CryptographicOperations.FixedTimeEquals(known, digest);
        if (!isRecognised)
        {
            if (throttle.IsBlocked(account, address))
            {
                return PasswordResult.TooManyAttempts;
            }

            bool isRight = (found?.PasswordHash ?? Nobody).IsOf(password) && found?.PasswordHash is not null;
            if (!isRight)
            {
                throttle.Failed(account, address);
                return PasswordResult.Wrong;
            }

            _recognised[account] = digest.ToArray();
        }

        partner = found?.Partner;
        return PasswordResult.Right;
    }

    private void Digest(string account, string password, Span<byte> digest)
    {
        const int OnStack = 512;
        int length = Encoding.UTF8.GetByteCount(account) + 1 + Encoding.UTF8.GetByteCount(password);
        Span<byte> text = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        int written = Encoding.UTF8.GetBytes(account, text);
        text[written++] = 0;
        written += Encoding.UTF8.GetBytes(password, text[written..]);
        _ = HMACSHA256.HashData(_key, text[..written], digest);
        CryptographicOperations.ZeroMemory(text[..written]);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Ops.SignIn;

/// <summary>
/// The sessions of console users. The cookie carries the claims; this says whether they still hold: not signed out, not older than the
/// limit, and the user still configured with the same password and roles.
/// </summary>
internal sealed class Sessions(ConsoleSettings settings, TimeProvider time)
{
    private const string SessionClaim = "sid";
    private const string StartClaim = "start";
    private const string StampClaim = "stamp";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _signedOut = new(StringComparer.Ordinal);

    /// <summary>The claims of a new session.</summary>
    /// <param name="user">Who signed in.</param>
    public ClaimsPrincipal Start(ConsoleUser user)
    {
        ClaimsIdentity identity = new(ConsolePolicy.Scheme);
        identity.AddClaim(new(ClaimTypes.Name, user.Name));
        identity.AddClaim(new(SessionClaim, Guid.CreateVersion7(time.GetUtcNow()).ToString("N")));
        identity.AddClaim(new(StartClaim, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(StampClaim, Stamp(user)));
        identity.AddClaims(user.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new(identity);
    }

    /// <summary>Whether the claims of a cookie still hold.</summary>
    /// <param name="principal">The claims.</param>
    public bool AreValid(ClaimsPrincipal principal)
    {
        ConsoleUser? user = settings.Users.FirstOrDefault(one => one.Name == principal.Identity?.Name);
        return user is not null
            && principal.FindFirstValue(StampClaim) == Stamp(user)
            && principal.FindFirstValue(SessionClaim) is { } session && !_signedOut.ContainsKey(session)
            && long.TryParse(principal.FindFirstValue(StartClaim), CultureInfo.InvariantCulture, out long start)
            && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(start) < settings.SessionLimit;
    }

    /// <summary>Ends a session, also for copies of its cookie.</summary>
    /// <param name="principal">The claims.</param>
    public void End(ClaimsPrincipal principal)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (KeyValuePair<string, DateTimeOffset> old in _signedOut.Where(one => now - one.Value > settings.SessionLimit))
        {
            _signedOut.TryRemove(old);
        }

        if (principal.FindFirstValue(SessionClaim) is { } session)
        {
            _signedOut[session] = now;
        }
    }

    private static string Stamp(ConsoleUser user) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Name}\n{user.PasswordHash}\n{string.Join(',', user.Roles)}")), 0, 12);
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gateway.Soap.Body;
using Processing.Partners;

namespace Gateway.Security;

/// <summary>Says who calls, by what HTTP and TLS carry: a client certificate or HTTP Basic.</summary>
/// <param name="accounts">The partners.</param>
/// <param name="passwords">The checker of passwords.</param>
/// <param name="time">The clock, for the life of certificates.</param>
/// <remarks>Source: RFC 7617. A certificate counts by its pinned thumbprint, whoever signed it.</remarks>
public sealed class PartnerAuthenticator(PartnerAccounts accounts, PasswordChecker passwords, TimeProvider time)
{
    private const string Basic = "Basic ";

    private const int LongestHeader = 4096;

    /// <summary>The partner that calls; null where the request shows nothing.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="EdgeRefusalException">What it shows is wrong, or a password comes over a line that others can read.</exception>
    public Partner? Authenticate(HttpContext context)
    {
        string? authorization = context.Request.Headers.Authorization;
        if (string.IsNullOrEmpty(authorization))
        {
            return context.Request.IsHttps ? FromCertificate(context) : null;
        }

        if (!authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) || authorization.Length > LongestHeader)
        {
            throw Required("Only HTTP Basic, a WS-Security UsernameToken or a client certificate is taken.");
        }

        if (RecognisedCaller.Find(context, authorization) is { } known)
        {
            return known;
        }

        RequireSecrecy(context);
        var partner = FromBasic(authorization.AsSpan(Basic.Length).Trim(), AddressOf(context));
        RecognisedCaller.Remember(context, authorization, partner);
        return partner;
    }

    /// <summary>The partner of an account name and a password.</summary>
    /// <param name="context">The request that carried them.</param>
    /// <param name="account">The account name.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="EdgeRefusalException">They are wrong, or came over a line that others can read.</exception>
    public Partner FromPassword(HttpContext context, string account, string password)
    {
        RequireSecrecy(context);
        return Check(account, password, AddressOf(context));
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    // Loopback is what the demo and a proxy on the same machine use.
    private static void RequireSecrecy(HttpContext context)
    {
        if (!context.Request.IsHttps && context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
        {
            throw new EdgeRefusalException(EdgeRefusal.TransportNotSecure, "Passwords are taken only over TLS.");
        }
    }

    private Partner? FromCertificate(HttpContext context)
    {
        if (context.Connection.ClientCertificate is not { } certificate)
        {
            return null;
        }

        var now = time.GetUtcNow();
        return certificate.NotBefore <= now.LocalDateTime && now.LocalDateTime <= certificate.NotAfter
            && accounts.FindByThumbprint(certificate.GetCertHashString(HashAlgorithmName.SHA256)) is { } account
            ? account.Partner
            : throw Required("The client certificate is not known or not valid now.");
    }

    private Partner FromBasic(ReadOnlySpan<char> encoded, string address)
    {
        Span<byte> bytes = stackalloc byte[LongestHeader];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out int length))
        {
            throw Required("The Authorization header is malformed.");
        }

        var pair = bytes[..length];
        int colon = pair.IndexOf((byte)':');
        if (colon < 0)
        {
            throw Required("The Authorization header is malformed.");
        }

        return Check(Encoding.UTF8.GetString(pair[..colon]), Encoding.UTF8.GetString(pair[(colon + 1)..]), address);
    }

    private Partner Check(string account, string password, string address) => passwords.Check(account, password, address, out Partner? partner) switch
    {
        PasswordResult.Right => partner!, // it comes with every right password
        PasswordResult.TooManyAttempts => throw new EdgeRefusalException(
            EdgeRefusal.TooManyAttempts, "Too many wrong passwords: wait a minute."),
        _ => throw Required("The account or the password is wrong."),
    };

    private static EdgeRefusalException Required(string text) => new(EdgeRefusal.AuthenticationRequired, text);
}

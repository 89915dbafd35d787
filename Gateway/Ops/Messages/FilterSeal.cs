using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Gateway.Ops.Messages;

/// <summary>
/// Keeps identifiers of people out of addresses: what is searched for travels encrypted, so that it is in no browser history and no
/// access log.
/// </summary>
internal sealed class FilterSeal(IDataProtectionProvider protection)
{
    private const int LengthLimit = 200;

    private readonly IDataProtector _protector = protection.CreateProtector("cpms.console.filter");

    /// <summary>The form for an address.</summary>
    /// <param name="identifier">What is searched for; cut at 200 characters.</param>
    public string Seal(string identifier) =>
        _protector.Protect(identifier.Length > LengthLimit ? identifier[..LengthLimit] : identifier);

    /// <summary>What was sealed, or null where it was not sealed here.</summary>
    /// <param name="sealedText">The form of an address.</param>
    public string? Open(string sealedText)
    {
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null; // from before a change of keys: the filter is empty again
        }
    }
}

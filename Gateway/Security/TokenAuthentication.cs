using Gateway.Soap.Body;
using Processing.Partners;

namespace Gateway.Security;

/// <summary>Turns the credentials of a UsernameToken into a partner, and a refusal into the fault that WS-Security names for it.</summary>
internal static class TokenAuthentication
{
    /// <summary>The partner.</summary>
    /// <exception cref="Gateway.Soap.Faults.SoapFaultException">The account or the password is wrong.</exception>
    /// <exception cref="EdgeRefusalException">Too many were wrong, or others can read the line.</exception>
    public static Partner Authenticate(PartnerAuthenticator authenticator, HttpContext context, UsernameCredentials credentials)
    {
        try
        {
            return authenticator.FromPassword(context, credentials.Account, credentials.Password);
        }
        catch (EdgeRefusalException refusal) when (refusal.Refusal == EdgeRefusal.AuthenticationRequired)
        {
            throw SecurityFaults.Failed("The account or the password is wrong.");
        }
    }
}

using System.Security.Claims;

namespace Gateway.Ops;

/// <summary>Who looks at a page, and what the page may show.</summary>
/// <param name="Name">The sign-in name.</param>
/// <param name="IsOps">Whether content, people and deeds are allowed.</param>
/// <param name="SeesProtected">Whether reasons of the protected-class step may be shown.</param>
internal sealed record Visitor(string Name, bool IsOps, bool SeesProtected)
{
    /// <summary>Whether the audit of readings may be shown.</summary>
    public bool IsAuditor { get; init; }

    /// <summary>Whether rap sheets, and the messages that brought them, may be opened.</summary>
    public bool SeesRecords { get; init; }

    /// <summary>Whether verifications of identity may be shown.</summary>
    public bool IsVerifier { get; init; }

    /// <summary>Whether requests for correction and access may be shown.</summary>
    public bool DoesRedress { get; init; }

    /// <summary>Whether queries of foreign partners may be shown.</summary>
    public bool IsAtDesk { get; init; }

    /// <summary>The signed-in user.</summary>
    public static Visitor Of(HttpContext http)
    {
        ClaimsPrincipal user = http.User;
        return new(user.Identity?.Name ?? "", user.IsInRole(ConsoleRole.Ops), user.IsInRole(ConsoleRole.Restricted))
        {
            IsAuditor = user.IsInRole(ConsoleRole.Auditor),
            SeesRecords = user.IsInRole(ConsoleRole.Ops) && user.IsInRole(ConsoleRole.Records),
            IsAtDesk = user.IsInRole(ConsoleRole.Officer) || user.IsInRole(ConsoleRole.Fdns),
            IsVerifier = user.IsInRole(ConsoleRole.Verifier),
            DoesRedress = user.IsInRole(ConsoleRole.Redress),
        };
    }
}

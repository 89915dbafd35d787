using Microsoft.AspNetCore.Authorization;

namespace Gateway.Ops;

/// <summary>The authorisation policies of the console and its cookie scheme.</summary>
internal static class ConsolePolicy
{
    /// <summary>The cookie authentication scheme.</summary>
    public const string Scheme = "cpms-console";

    /// <summary>Any console user: metadata.</summary>
    public const string Read = "console";

    /// <summary>Users with the role Ops: content, people, deeds.</summary>
    public const string Operate = "console-ops";

    /// <summary>Users with the role Restricted beside another: why classes protect.</summary>
    public const string Protected = "console-restricted";

    /// <summary>Users with the role Auditor beside another: who read what of whom.</summary>
    public const string Audit = "console-audit";

    /// <summary>Users with the roles Ops and Records: rap sheets.</summary>
    public const string Records = "console-records";

    /// <summary>Users with the role Verifier beside another: verifications of identity.</summary>
    public const string Verify = "console-verify";

    /// <summary>Users with the role Redress beside another: requests for correction and access.</summary>
    public const string Redress = "console-redress";

    /// <summary>Users with the role Officer or Fdns beside another: queries of foreign partners.</summary>
    public const string Foreign = "console-foreign";

    /// <summary>Adds the policies.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Read, policy => Require(policy, ConsoleRole.Viewer, ConsoleRole.Ops));
        options.AddPolicy(Operate, policy => Require(policy, ConsoleRole.Ops));
        AddBeside(options, Protected, ConsoleRole.Restricted);
        AddBeside(options, Audit, ConsoleRole.Auditor);
        options.AddPolicy(Records, policy =>
        {
            Require(policy, ConsoleRole.Ops);
            policy.RequireRole(ConsoleRole.Records);
        });
        AddBeside(options, Foreign, ConsoleRole.Officer, ConsoleRole.Fdns);
        AddBeside(options, Verify, ConsoleRole.Verifier);
        AddBeside(options, Redress, ConsoleRole.Redress);
    }

    // A role that opens its own pages only to who holds Viewer or Ops, too.
    private static void AddBeside(AuthorizationOptions options, string name, params string[] roles) => options.AddPolicy(name, policy =>
    {
        Require(policy, ConsoleRole.Viewer, ConsoleRole.Ops);
        policy.RequireRole(roles);
    });

    private static void Require(AuthorizationPolicyBuilder policy, params string[] roles) =>
        policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser().RequireRole(roles);
}

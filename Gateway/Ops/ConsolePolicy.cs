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

    /// <summary>Adds the policies.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Read, policy => Require(policy, ConsoleRole.Viewer, ConsoleRole.Ops));
        options.AddPolicy(Operate, policy => Require(policy, ConsoleRole.Ops));
        options.AddPolicy(Protected, policy =>
        {
            Require(policy, ConsoleRole.Viewer, ConsoleRole.Ops);
            policy.RequireRole(ConsoleRole.Restricted);
        });
    }

    private static void Require(AuthorizationPolicyBuilder policy, params string[] roles) =>
        policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser().RequireRole(roles);
}

using System.Text;
using Gateway.Soap.Dispatch;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Gateway.Soap.Page;

/// <summary>The page at a service's address: what it does, how to call it, a sample of each operation. For the signed-in.</summary>
/// <param name="settings">The limits to show.</param>
/// <param name="samples">The samples.</param>
/// <param name="policies">The policies of the application; signing in is the console's.</param>
internal sealed class ServicePage(EdgeSettings settings, SampleMessages samples, IAuthorizationPolicyProvider? policies = null)
{
    /// <summary>The policy of console pages.</summary>
    public const string Policy = "console";

    /// <summary>Writes the page, or asks to sign in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="service">The service.</param>
    /// <param name="address">Its address.</param>
    public async Task WriteAsync(HttpContext context, ServiceTable service, string address)
    {
        if (!await IsSignedInAsync(context))
        {
            return;
        }

        byte[] page = Encoding.UTF8.GetBytes(ServicePageWriter.Write(service, address, settings.Limits, samples));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    // The contract at the same address is for anyone, so the policy is asked here instead of at the route.
    private async Task<bool> IsSignedInAsync(HttpContext context)
    {
        var policy = policies is null ? null : await policies.GetPolicyAsync(Policy);
        if (policy is null || context.RequestServices.GetService<IPolicyEvaluator>() is not { } evaluator)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        var authentication = await evaluator.AuthenticateAsync(policy, context);
        var authorization = await evaluator.AuthorizeAsync(policy, authentication, context, null);
        if (authorization.Succeeded)
        {
            return true;
        }

        string? scheme = policy.AuthenticationSchemes.Count > 0 ? policy.AuthenticationSchemes[0] : null;
        await (authorization.Challenged ? context.ChallengeAsync(scheme) : context.ForbidAsync(scheme));
        return false;
    }
}

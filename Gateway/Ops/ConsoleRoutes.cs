using Gateway.Ops.Markup;
using Gateway.Ops.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Processing.Stores;

namespace Gateway.Ops;

/// <summary>The only way to add an address to the console: each names its policy, gets the security headers, and each post its token check.</summary>
internal sealed class ConsoleRoutes(
    IEndpointRouteBuilder endpoints, IAntiforgery antiforgery, PageFrame frame, ILogger<ConsoleRoutes> log)
{
    private const int FormLimitBytes = 16 * 1024;

    /// <summary>Adds a page to read.</summary>
    /// <param name="pattern">The route.</param>
    /// <param name="policy">Who may.</param>
    /// <param name="show">Makes the page.</param>
    public void Get(string pattern, string policy, Func<HttpContext, Task<IResult>> show) =>
        endpoints.MapGet(pattern, http => RunAsync(http, show)).RequireAuthorization(policy);

    /// <summary>Adds a form to post.</summary>
    /// <param name="pattern">The route.</param>
    /// <param name="policy">Who may.</param>
    /// <param name="act">Does what the form asks.</param>
    /// <param name="limitBytes">How long the form may be, bytes.</param>
    public void Post(string pattern, string policy, Func<HttpContext, Task<IResult>> act, int limitBytes = FormLimitBytes) =>
        endpoints.MapPost(pattern, http => RunAsync(http, Checked(act)))
            .RequireAuthorization(policy).WithMetadata(new RequestSizeLimitAttribute(limitBytes));

    /// <summary>Adds the sign-in page, the only one for everybody.</summary>
    /// <param name="pattern">The route.</param>
    /// <param name="show">Makes the page.</param>
    /// <param name="act">Signs in.</param>
    public void SignIn(string pattern, Func<HttpContext, Task<IResult>> show, Func<HttpContext, Task<IResult>> act)
    {
        endpoints.MapGet(pattern, http => RunAsync(http, show)).AllowAnonymous();
        endpoints.MapPost(pattern, http => RunAsync(http, Checked(act)))
            .AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(FormLimitBytes));
    }

    private async Task RunAsync(HttpContext http, Func<HttpContext, Task<IResult>> page)
    {
        ConsoleHeaders.Set(http.Response.Headers);
        IResult result;
        try
        {
            result = await page(http);
        }
        catch (StorageUnavailableException exception)
        {
            log.StorageAway(exception);
            result = frame.Refuse(
                http, StatusCodes.Status503ServiceUnavailable, "The database is away", "The console reads from it. Try again in a moment.");
        }
        catch (InvalidDataException exception)
        {
            log.ContentDamaged(exception);
            result = frame.Refuse(
                http, StatusCodes.Status500InternalServerError, "The stored content is damaged", "A binary value is missing or is not what it was.");
        }

        await result.ExecuteAsync(http);
    }

    private Func<HttpContext, Task<IResult>> Checked(Func<HttpContext, Task<IResult>> act) => http => CheckAsync(http, act);

    private async Task<IResult> CheckAsync(HttpContext http, Func<HttpContext, Task<IResult>> act)
    {
        if (await HasTokenAsync(http))
        {
            return await act(http);
        }

        log.PostRefused();
        return frame.Refuse(
            http, StatusCodes.Status400BadRequest, "This form is out of date", "Go back, load the page again, and send it once more.");
    }

    private async Task<bool> HasTokenAsync(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // the form could not be read, or is too long
        }
    }
}

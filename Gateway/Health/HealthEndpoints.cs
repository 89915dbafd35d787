using Microsoft.AspNetCore.Http.HttpResults;

namespace Gateway.Health;

/// <summary>
/// <c>/health/live</c> and <c>/health/ready</c>: yes (200) or no (503) for anyone, in one word; the single checks only for the signed-in.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>The longest that one check may take, in seconds.</summary>
    private const double CheckSeconds = 3;

    /// <summary>Maps both addresses.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="checks">What readiness asks for.</param>
    /// <param name="isSignedIn">Whether the caller has signed in to the console.</param>
    public static void MapHealth(
        this IEndpointRouteBuilder endpoints, IReadOnlyList<ReadinessCheck> checks, Func<HttpContext, Task<bool>> isSignedIn)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Text("yes"));
        endpoints.MapGet("/health/ready", async Task<IResult> (HttpContext http, CancellationToken cancellationToken) =>
        {
            ReadinessResult[] results = await Task.WhenAll(checks.Select(check => RunAsync(check, cancellationToken)));
            bool isReady = Array.TrueForAll(results, result => !result.IsRequired || result.Problem is null);
            int status = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return await isSignedIn(http)
                ? TypedResults.Json(new { ready = isReady, checks = results }, statusCode: status)
                : Answer(isReady, status);
        });
    }

    private static ContentHttpResult Answer(bool isReady, int status) =>
        TypedResults.Text(isReady ? "yes" : "no", contentType: "text/plain", statusCode: status);

    private static async Task<ReadinessResult> RunAsync(ReadinessCheck check, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeSpan.FromSeconds(CheckSeconds));
        try
        {
            return new ReadinessResult(check.Name, check.IsRequired, await check.Check(limited.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReadinessResult(check.Name, check.IsRequired, "no answer in time");
        }
        catch (Exception failed) when (failed is Processing.Stores.StorageUnavailableException or HttpRequestException)
        {
            return new ReadinessResult(check.Name, check.IsRequired, failed.GetType().Name);
        }
    }
}

using System.Text;
using Gateway.Soap.Body;

namespace Gateway.Soap.Replies;

/// <summary>Answers a request that was turned away: the status, and the refusal's name with its sentence as plain text.</summary>
internal static class RefusalWriter
{
    private const string RetryAfterSeconds = "5";

    private const string RetryAfterAttemptsSeconds = "60";

    /// <summary>Writes the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refusal">Why.</param>
    public static async Task WriteAsync(HttpContext context, EdgeRefusalException refusal)
    {
        var response = context.Response;
        response.StatusCode = refusal.Status;
        response.ContentType = "text/plain; charset=utf-8";
        switch (refusal.Refusal)
        {
            case EdgeRefusal.AuthenticationRequired:
                response.Headers.WWWAuthenticate = "Basic realm=\"cpms\", charset=\"UTF-8\"";
                break;
            case EdgeRefusal.Overloaded:
                response.Headers.RetryAfter = RetryAfterSeconds;
                break;
            case EdgeRefusal.TooManyAttempts:
                response.Headers.RetryAfter = RetryAfterAttemptsSeconds;
                break;
            case EdgeRefusal.BodyTooSlow or EdgeRefusal.BodyTooLarge or EdgeRefusal.BodyIncomplete:
                response.Headers.Connection = "close";
                break;
        }

        byte[] text = Encoding.UTF8.GetBytes($"{refusal.Refusal}: {refusal.Message}\n");
        response.ContentLength = text.Length;
        await response.Body.WriteAsync(text, context.RequestAborted);
    }
}

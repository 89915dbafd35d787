using System.Text;

namespace Gateway.Conformance.Sessions;

/// <summary>Writes answers whose text is short.</summary>
internal static class Answer
{
    /// <summary>Writes one.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string type, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}

namespace Gateway.Ops.SignIn;

/// <summary>What every answer of the console tells the browser: nothing from elsewhere, no inline script, no frame, no copy on disk.</summary>
internal static class ConsoleHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets them.</summary>
    /// <param name="headers">The headers of the answer.</param>
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }

    /// <summary>Lets the one style sheet through that stands in the page itself.</summary>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="styleHash">Its digest as CSP writes it, <c>sha256-…</c>.</param>
    public static void AllowStyle(IHeaderDictionary headers, string styleHash) =>
        headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace(
            "style-src 'self'", $"style-src '{styleHash}'", StringComparison.Ordinal);
}

using System.Security.Cryptography;
using System.Text;
using Gateway.Ops.Assets;
using Gateway.Ops.Markup;

namespace Gateway.Ops.SignIn;

/// <summary>The sign-in page with its style sheet inside.</summary>
internal sealed class SignInView(PageFrame frame, AssetCatalog assets)
{
    private readonly string _style = Encoding.UTF8.GetString(assets.Find("sign-in.css")!.Bytes); // embedded

    /// <summary>The page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="form">What it shows.</param>
    public IResult Show(HttpContext http, SignInForm form)
    {
        string digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_style)));
        ConsoleHeaders.AllowStyle(http.Response.Headers, $"sha256-{digest}");
        return Results.Content(Page(http, form).ToString(), "text/html; charset=utf-8", null, form.StatusCode);
    }

    private Html Page(HttpContext http, SignInForm form) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Sign in · CPMS gateway</title>
        <link rel="icon" href="data:,">
        <style>{new Html(_style)}</style>
        </head>
        <body>
        <main>
        <h1>CPMS gateway</h1>
        <p>Operations console</p>
        {(form.Problem is null ? Html.None : Html.Of($"""<p role="alert" id="problem">{form.Problem}</p>"""))}
        <form method="post" action="/sign-in">
        {frame.TokenField(http)}
        <input type="hidden" name="return" value="{form.ReturnPath}">
        <label for="name">Name</label>
        <input id="name" name="name" value="{form.Name}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button type="submit">Sign in</button>
        </form>
        </main>
        </body>
        </html>

        """);
}

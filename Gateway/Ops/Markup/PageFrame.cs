using Gateway.Ops.Assets;
using Microsoft.AspNetCore.Antiforgery;

namespace Gateway.Ops.Markup;

/// <summary>The frame around every page: head, menu, sign-out, and the list of keys.</summary>
internal sealed class PageFrame(IAntiforgery antiforgery, AssetCatalog assets)
{
    /// <summary>The page in its frame.</summary>
    /// <param name="http">The request.</param>
    /// <param name="page">The content.</param>
    public IResult Show(HttpContext http, PageContent page) => Results.Content(Frame(http, page).ToString(), "text/html; charset=utf-8", null, page.StatusCode);

    /// <summary>A page that says that something cannot be shown.</summary>
    /// <param name="http">The request.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="title">What is the matter.</param>
    /// <param name="text">What one can do.</param>
    public IResult Refuse(HttpContext http, int statusCode, string title, string text) => Show(http, new PageContent
    {
        Title = title,
        StatusCode = statusCode,
        Body = Html.Of($"""<section class="card plain"><h1>{title}</h1><p>{text}</p><p><a href="/">Back to the messages</a></p></section>"""),
    });

    /// <summary>The hidden field that every form carries.</summary>
    /// <param name="http">The request.</param>
    public Html TokenField(HttpContext http)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(http);
        return Html.Of($"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">""");
    }

    private Html Frame(HttpContext http, PageContent page) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{page.Title} · CPMS gateway</title>
        <link rel="icon" href="{assets.Address("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{assets.Address("console.css")}">
        <script src="{assets.Address("console.js")}" defer></script>
        </head>
        <body{(page.IsLive ? Html.Of($" data-live") : Html.None)}>
        <a class="skip" href="#main">Skip to content</a>
        {Header(http, page.Current)}
        <main id="main" tabindex="-1">
        {page.Body}
        </main>
        {Keys}
        </body>
        </html>

        """);

    private Html Header(HttpContext http, MenuItem current)
    {
        var visitor = Visitor.Of(http);
        return Html.Of($"""
            <header class="top">
            <a class="brand" href="/"><img src="{assets.Address("icon.svg")}" alt="" width="18" height="18"> CPMS gateway</a>
            <nav aria-label="Pages">
            {Link("/", "Messages", current is MenuItem.Messages)}
            {Link("/parked", "Parked", current is MenuItem.Parked)}
            {(visitor.IsOps ? Link("/reviews", "Reviews", current is MenuItem.Reviews) : Html.None)}
            {(visitor.IsOps ? Link("/releases", "Releases", current is MenuItem.Releases) : Html.None)}
            {(visitor.IsOps ? Link("/checks", "Checks", current is MenuItem.Checks) : Html.None)}
            {Link("/people", "People", current is MenuItem.People)}
            {(visitor.IsAtDesk ? Link("/queries", "Queries", current is MenuItem.Queries) : Html.None)}
            {(visitor.DoesRedress ? Link("/redress", "Redress", current is MenuItem.Redress) : Html.None)}
            {(visitor.IsVerifier ? Link("/verifications", "Verifications", current is MenuItem.Verifications) : Html.None)}
            {(visitor.IsAuditor ? Link("/access", "Readings", current is MenuItem.Access) : Html.None)}
            {Link("/partners", "Partners", current is MenuItem.Partners)}
            </nav>
            <span class="live" id="live" hidden>live</span>
            <button type="button" class="quiet" id="show-keys" hidden>Keys <kbd>?</kbd></button>
            <form method="post" action="/sign-out" class="who">{TokenField(http)}
            <span title="{(visitor.IsOps ? "Ops" : "Viewer")}{(visitor.SeesProtected ? ", Restricted" : "")}{(visitor.SeesRecords ? ", Records" : "")}">{visitor.Name}</span>
            <button type="submit" class="quiet">Sign out</button></form>
            </header>
            """);
    }

    private static Html Link(string address, string name, bool isCurrent) =>
        isCurrent ? Html.Of($"""<a href="{address}" aria-current="page">{name}</a>""") : Html.Of($"""<a href="{address}">{name}</a>""");

    private static Html Keys => Html.Of($"""
        <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous row</dd>
        <dt><kbd>Enter</kbd></dt><dd>open the row</dd>
        <dt><kbd>o</kbd></dt><dd>older messages</dd>
        <dt><kbd>/</kbd></dt><dd>go to the filter</dd>
        <dt><kbd>Esc</kbd></dt><dd>leave the filter</dd>
        <dt><kbd>f</kbd> <kbd>F</kbd></dt><dd>next, previous finding</dd>
        <dt><kbd>c</kbd></dt><dd>the conversation of this message</dd>
        <dt><kbd>g</kbd> <kbd>m</kbd></dt><dd>messages</dd>
        <dt><kbd>g</kbd> <kbd>k</kbd></dt><dd>parked</dd>
        <dt><kbd>g</kbd> <kbd>p</kbd></dt><dd>partners</dd>
        <dt><kbd>g</kbd> <kbd>r</kbd></dt><dd>reviews</dd>
        <dt><kbd>g</kbd> <kbd>c</kbd></dt><dd>checks</dd>
        <dt><kbd>u</kbd></dt><dd>back</dd>
        <dt><kbd>?</kbd></dt><dd>this list</dd>
        </dl>
        <form method="dialog"><button>Close</button></form>
        </dialog>
        """);
}

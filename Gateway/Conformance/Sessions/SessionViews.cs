using System.Globalization;
using Gateway.Ops.Markup;

namespace Gateway.Conformance.Sessions;

/// <summary>What the pages of sessions say above the findings.</summary>
internal static class SessionViews
{
    private const string Style =
        """
        :root{color-scheme:light dark}body{margin:0 auto;max-width:44rem;padding:2rem 1.5rem;font:16px/1.5 system-ui,sans-serif}
        button{font:inherit;padding:.4rem 1.2rem;border-radius:.4rem;cursor:pointer}h1{font-size:1.5rem}
        """;

    /// <summary>The page on which a partner begins a session.</summary>
    public static string Begin(string partner) => Html.Of($"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'">
        <title>Conformance · CPMS gateway</title><style>{new Html(Style)}</style></head><body><main>
        <h1>Show that your messages conform</h1>
        <p>You are {partner}. In a session you bring messages as files: XML, SOAP envelopes, MIME packages, ANSI/NIST files, or a zip of them. Each is checked by the schemas
        and rules of the exchange and by those agreed with you. Nothing of it has an effect, and nothing is kept but what was found, which shows no values.</p>
        <form method="post" action="{SessionPlaces.Pages}" enctype="multipart/form-data">
        <p><label><input type="checkbox" name="{SessionPages.TogetherField}" value="true"> The files are messages of one exchange: check also that they fit each other</label></p>
        <p><button type="submit">Begin a session</button></p>
        </form></main></body></html>

        """).ToString();

    /// <summary>The head of the page that is shared.</summary>
    public static string Reading(SessionHead session) => Html.Of($"""
        <section class="lead"><p>{session.Partner} · session of {session.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC{Kind(session)}</p>{Downloads(session)}</section>
        """).ToString();

    /// <summary>The head of the page on which files are brought.</summary>
    public static string Bringing(SessionHead session) => Html.Of($"""
        <section class="lead"><p>{session.Partner} · session of {session.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC{Kind(session)}</p>
        <form method="post" enctype="multipart/form-data"><label for="files">Messages, or a zip of them</label>
        <input id="files" type="file" name="files" multiple required> <button type="submit">Check</button></form>
        <p>Whoever has the address of this page may bring files. To show what was found, share <a href="{SessionPlaces.Page(session.Id)}">the page to read</a>.</p>
        {Downloads(session)}</section>
        """).ToString();

    private static string Kind(SessionHead session) => session.IsTogether ? " · one exchange" : "";

    private static Html Downloads(SessionHead session) => Html.Of($"""
        <p><a href="{SessionPlaces.Result(session.Id)}" download>Signed result</a> · <a href="{SessionPlaces.Key}" download>key to verify it</a> · <a href="{SessionPlaces.Report(session.Id)}">report in JSON</a></p>
        """);
}

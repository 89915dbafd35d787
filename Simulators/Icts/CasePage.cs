using System.Globalization;
using System.Net;
using System.Text;

namespace Simulators.Icts;

/// <summary>The page on which an analyst works on one case.</summary>
internal static class CasePage
{
    private const string Style =
        "body{font:15px/1.4 system-ui,sans-serif;max-width:60rem;margin:1.5rem auto;padding:0 1rem;color:#1b1b1b}"
        + "dt{color:#555}dd{margin:0 0 .5rem}label{display:block;margin:.6rem 0 .1rem}input,select,button{font:inherit}fieldset{margin:1rem 0;border:1px solid #ccc}"
        + "pre{background:#f4f4f4;padding:.6rem;overflow:auto;max-height:20rem}.note{background:#fff3cd;padding:.4rem .8rem}";

    private const int DocumentFields = 3;

    /// <summary>The page as HTML.</summary>
    /// <param name="shown">The case.</param>
    /// <param name="problem">What was wrong with the form before, or null.</param>
    public static string Write(AnalystCase shown, string? problem)
    {
        var html = new StringBuilder();
        string title = Encode($"{shown.Number} (simulated ICTS)");
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><style>{Style}</style><p><a href=\"/\">Work list</a></p><h1>{title}</h1>");
        if (problem is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\" id=\"problem\">{Encode(problem)}</p>");
        }

        html.Append("<dl>");
        foreach ((string name, string value) in new[]
        {
            ("Standing", shown.Standing), ("Inquiry", shown.Inquiry), ("Country", shown.Country), ("Template", shown.Template), ("Priority", shown.Priority), ("Person", shown.Name),
            ("Documents sent", shown.SentDocuments.Count == 0 ? "none" : string.Join(", ", shown.SentDocuments)),
        })
        {
            html.Append(CultureInfo.InvariantCulture, $"<dt>{name}</dt><dd id=\"{name.Replace(' ', '-').ToLowerInvariant()}\">{Encode(value)}</dd>");
        }

        html.Append(CultureInfo.InvariantCulture, $"</dl><details><summary>The inquiry</summary><pre>{Encode(shown.InquiryXml)}</pre></details>");
        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"/cases/{shown.Number}/take\"><button id=\"take\">Take the case</button></form>");
        WriteForm(html, shown);
        return html.Append("</html>").ToString();
    }

    private static void WriteForm(StringBuilder html, AnalystCase shown)
    {
        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" enctype=\"multipart/form-data\" action=\"/cases/{shown.Number}/package\"><h2>Answer</h2>");
        html.Append("<label for=\"given\">Analyst, given name</label><input id=\"given\" name=\"given\" required maxlength=\"100\" value=\"Marcus\">");
        html.Append("<label for=\"sur\">Analyst, surname</label><input id=\"sur\" name=\"sur\" required maxlength=\"100\" value=\"Feld\">");
        html.Append("<label for=\"status\">Immigration status</label><input id=\"status\" name=\"status\" required maxlength=\"200\" value=\"Application pending\">");
        for (int i = 1; i <= DocumentFields; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<fieldset><legend>Documents {i}</legend><label for=\"kind-{i}\">Kind</label><select id=\"kind-{i}\" name=\"kind-{i}\">");
            foreach (string kind in AttachedDocument.Kinds)
            {
                html.Append(CultureInfo.InvariantCulture, $"<option>{kind}</option>");
            }

            html.Append(CultureInfo.InvariantCulture, $"</select><label for=\"files-{i}\">Scans (PNG, JPEG, PDF)</label><input id=\"files-{i}\" name=\"files-{i}\" type=\"file\" multiple accept=\"image/png,image/jpeg,application/pdf\"></fieldset>");
        }

        html.Append("<label><input type=\"checkbox\" name=\"original\" value=\"yes\"> attach the original request</label><p><button id=\"send\">Send the package</button></p></form>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Net;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>The report as one page that needs no network and no script: a sum, filters that work by style alone, a card a file.</summary>
/// <param name="lead">HTML of our own that stands above the sum; null for none.</param>
internal sealed class HtmlReport(string? lead = null) : IReportFormat
{
    private const string Style =
        """
        :root{color-scheme:light dark;--ink:#1d2733;--dim:#5b6875;--page:#f5f7f9;--card:#fff;--line:#dde3e9;--good:#1a7f4b;--bad:#b3261e;--odd:#9a6700;--code:#eef2f6}
        @media(prefers-color-scheme:dark){:root{--ink:#e4e9ee;--dim:#9aa7b4;--page:#12171d;--card:#1a2129;--line:#2d3742;--good:#56c489;--bad:#ff8a80;--odd:#e3b341;--code:#232c36}}
        *{box-sizing:border-box}body{margin:0 auto;max-width:72rem;padding:1.5rem;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page)}
        h1{font-size:1.5rem;margin:0 0 .25rem}.dim,dt{color:var(--dim)}.sum{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
        .sum div{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1rem;min-width:7rem}.sum b{display:block;font-size:1.4rem}
        .Good b,.Valid{color:var(--good)}.Bad b,.Invalid{color:var(--bad)}.Unknown b,.Undetermined{color:var(--odd)}
        table{border-collapse:collapse;margin:.5rem 0 1rem}td,th{text-align:left;padding:.15rem 1rem .15rem 0;vertical-align:top}
        code,pre{font:13px/1.45 ui-monospace,monospace}pre{background:var(--code);padding:.5rem .75rem;border-radius:.35rem;overflow:auto;margin:.4rem 0}
        nav{margin:1rem 0 .5rem}nav label{cursor:pointer;padding:.3rem .8rem;border:1px solid var(--line);border-radius:1rem;background:var(--card);margin-right:.3rem}
        input.f{position:absolute;opacity:0}#all:checked~nav [for=all],#bad:checked~nav [for=bad]{border-color:var(--ink);font-weight:600}input.f:focus-visible~nav label{outline:2px solid var(--dim)}
        #bad:checked~main .s-Good{display:none}
        article{background:var(--card);border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;padding:.5rem 1rem;content-visibility:auto;contain-intrinsic-size:auto 3rem}
        article.s-Good{padding:.2rem 1rem}summary{cursor:pointer}.name{font-weight:600;overflow-wrap:anywhere}.finding{border-top:1px solid var(--line);padding:.6rem 0 .4rem}
        .finding.accepted{opacity:.65}.sev{font-weight:600}.Error .sev{color:var(--bad)}.Warning .sev{color:var(--odd)}
        dl{display:grid;grid-template-columns:6rem 1fr;gap:.1rem .75rem;margin:.3rem 0}dd{margin:0;overflow-wrap:anywhere}details.more{margin:.3rem 0}
        .lead{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.2rem 1rem;margin:1rem 0}.lead form{margin:.8rem 0}.lead label{display:block;margin-bottom:.3rem}
        .lead button{font:inherit;padding:.3rem 1.1rem}a{color:inherit}
        """;

    /// <inheritdoc/>
    public string Mark => "<title>cpms ";

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary)
    {
        output.Write("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'\">");
        output.Write($"<title>cpms {summary.Command}: {summary.Files} files</title><style>{Style}</style></head><body>\n");
        output.Write($"<h1>Conformance report</h1><p class=\"dim\">cpms {summary.Command} {Escape(summary.Version)} · {summary.StartedAt:yyyy-MM-dd HH:mm} UTC · {Escape(ResultWords.Of(summary))}</p>\n");
        output.Write(lead);
        output.Write("<div class=\"sum\">");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Tile(output, verdict.ToString().ToLowerInvariant(), summary.Of(verdict), verdict switch { Verdict.Valid => "Good", Verdict.Invalid => "Bad", _ => "Unknown" });
        }

        Tile(output, summary.HasExpectations ? "as expected" : "nothing to do", summary.Of(ResultStanding.Good), "");
        Tile(output, "to be looked at", summary.Files - summary.Of(ResultStanding.Good), "");
        Tile(output, "accepted findings", summary.AcceptedFindings, "");
        output.Write("</div>\n");
        WriteFacts(output, summary);
        string chosen = summary.Of(ResultStanding.Good) == summary.Files ? "all" : "bad";
        foreach (string filter in (string[])["bad", "all"])
        {
            output.Write($"<input class=\"f\" type=\"radio\" name=\"f\" id=\"{filter}\"{(filter == chosen ? " checked" : "")}>");
        }

        output.Write("<nav><label for=\"bad\">To be looked at</label><label for=\"all\">All files</label></nav>\n<main>\n");
    }

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst)
    {
        string latency = result.LatencyMilliseconds is { } time ? string.Create(CultureInfo.InvariantCulture, $" · {time:0.0} ms") : "";
        string head = $"<span class=\"{result.Verdict}\">{result.Verdict}{(result.IsAccepted ? ", accepted" : "")}</span> <span class=\"name\">{Escape(result.Name)}</span> "
            + $"<span class=\"dim\">{Escape(result.Subject ?? result.Kind.ToString())} · {result.Bytes} bytes{latency}</span>";
        output.Write($"<article class=\"s-{result.Standing}\">");
        if (result.Findings.Count == 0 && result.Expectation is null)
        {
            output.Write($"{head}</article>\n");
            return;
        }

        output.Write($"<details{(result.Standing == ResultStanding.Good ? "" : " open")}><summary>{head}</summary>");
        if (result.Expectation is { } expectation)
        {
            output.Write($"<p>{Escape(ResultWords.Of(expectation, result.Verdict))}</p>");
        }

        WriteFindings(output, result);
        output.Write($"{(result.Sha256.Length == 0 ? "" : $"<p class=\"dim\">SHA-256 <code>{result.Sha256}</code></p>")}</details></article>\n");
    }

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary) => output.Write("</main></body></html>\n");

    private static void Tile(TextWriter output, string name, int count, string style) => output.Write($"<div class=\"{style}\"><b>{count}</b>{name}</div>");

    private static void WriteFacts(TextWriter output, RunSummary summary)
    {
        if (summary.Latency is { } latency)
        {
            output.Write($"<p>{Escape(ResultWords.Of(latency))}</p>");
        }

        foreach (string note in summary.Notes)
        {
            output.Write($"<p>{Escape(note)}</p>");
        }

        if (summary.Codes.Count > 0)
        {
            output.Write("<table><tr><th>Code</th><th>Times</th><th>Meaning</th></tr>");
            foreach ((string code, int count) in summary.Codes.OrderByDescending(pair => pair.Value))
            {
                string meaning = FindingCatalog.All.FirstOrDefault(entry => entry.Code == code)?.Meaning ?? "";
                output.Write($"<tr><td><code>{Escape(code)}</code></td><td>{count}</td><td>{Escape(meaning)}</td></tr>");
            }

            output.Write("</table>");
        }

        output.Write($"<p class=\"dim\">Schemas <code>{summary.Basis.SchemaSetSha256}</code><br>Rules <code>{summary.Basis.RulePackSha256}</code></p>\n");
    }

    private static void WriteFindings(TextWriter output, FileResult result)
    {
        for (int index = 0; index < result.Findings.Count; index++)
        {
            if (result.Findings[index].Cause is not null)
            {
                continue;
            }

            var followers = result.Findings.Where(finding => finding.Cause == index).ToList();
            Write(output, result.Findings[index], followers);
        }

        if (result.FindingsTotal > result.Findings.Count)
        {
            output.Write($"<p class=\"dim\">and {result.FindingsTotal - result.Findings.Count} more that are only counted</p>");
        }
    }

    private static void Write(TextWriter output, ReportedFinding reported, List<ReportedFinding> followers)
    {
        var finding = reported.Finding;
        output.Write($"<div class=\"finding {finding.Severity}{(reported.Accepted is null ? "" : " accepted")}\">");
        output.Write($"<span class=\"sev\">{finding.Severity}</span> <code>{Escape(finding.Code)}</code> <span class=\"dim\">{Escape(ResultWords.Place(reported))}</span> {Escape(finding.Text)}");
        if (reported.Excerpt is { Text.Length: > 0 } excerpt)
        {
            output.Write($"<pre>{Escape(excerpt.Text)}\n{new string(' ', excerpt.Caret)}^</pre>");
        }

        output.Write("<dl>");
        Row(output, "at", finding.Path, isCode: true);
        Row(output, "found", finding.Found);
        Row(output, "expected", finding.Expected);
        Row(output, "hint", finding.Hint);
        Row(output, "source", finding.Source);
        Row(output, "accepted", reported.Accepted is { } accepted ? $"{accepted.Reason} ({accepted.Owner}, until {accepted.LastDay:yyyy-MM-dd})" : null);
        output.Write("</dl>");
        if (followers.Count > 0)
        {
            output.Write($"<details class=\"more\"><summary>{followers.Count} more that follow from it</summary>");
            foreach (var follower in followers)
            {
                output.Write($"<div><code>{Escape(follower.Finding.Code)}</code> <span class=\"dim\">{ResultWords.Place(follower.Finding)}</span> {Escape(follower.Finding.Text)}</div>");
            }

            output.Write("</details>");
        }

        output.Write("</div>");
    }

    private static void Row(TextWriter output, string name, string? text, bool isCode = false)
    {
        if (text is not null)
        {
            output.Write(isCode ? $"<dt>{name}</dt><dd><code>{Escape(text)}</code></dd>" : $"<dt>{name}</dt><dd>{Escape(text)}</dd>");
        }
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Net;
using System.Text;
using Simulators.Scripts;

namespace Simulators.Hosting;

/// <summary>The page of one partner: what it received, how it is told to behave, and what one can make it do.</summary>
internal sealed class ControlPage(PartnerSimulator simulator)
{
    private const string Style =
        "body{font:15px/1.4 system-ui,sans-serif;max-width:70rem;margin:1.5rem auto;padding:0 1rem;color:#1b1b1b}"
        + "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ccc}"
        + "form{margin:.4rem 0}input,select,button{font:inherit;margin-right:.4rem}.note{background:#fff3cd;padding:.4rem .8rem}";

    private readonly StringBuilder _html = new();

    /// <summary>The page as HTML.</summary>
    public string Write()
    {
        string title = Encode($"{simulator.Code} (simulated)");
        _html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><style>{Style}</style><h1>{title}</h1>");
        _html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(simulator.Title)}. Service: POST <code>{simulator.ServicePath}</code>. Everybody here is fictional.</p>");
        WriteFault();
        foreach (ControlForm form in simulator.Forms)
        {
            WriteForm(form);
        }

        foreach (ControlTable table in simulator.Tables)
        {
            WriteTable(table);
        }

        WriteTable(new ControlTable("Received and done", ["Time (UTC)", "Operation", "Number", "Outcome"], [.. simulator.Journal.Entries.Reverse().Take(100).Select(Row)]));
        WriteScripts();
        return _html.Append("</html>").ToString();
    }

    private static string[] Row(JournalEntry entry) =>
        [entry.At.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture), entry.Operation, entry.Identification, entry.Outcome];

    private void WriteFault()
    {
        _html.Append("<h2>Behaviour</h2>");
        if (simulator.Fault != FaultMode.None)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">Misbehaves: {simulator.Fault}</p>");
        }

        _html.Append("<form method=\"post\" action=\"/control/fault\"><label>Fault <select name=\"mode\">");
        foreach (FaultMode mode in Enum.GetValues<FaultMode>())
        {
            _html.Append(CultureInfo.InvariantCulture, $"<option{(mode == simulator.Fault ? " selected" : "")}>{mode}</option>");
        }

        _html.Append("</select></label><button>Set</button></form>");
    }

    private void WriteForm(ControlForm form)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"/control/{form.Name}\">");
        foreach ((string name, string value) in form.Fields)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<label>{Encode(name)} <input name=\"{Encode(name)}\" value=\"{Encode(value)}\"></label> ");
        }

        _html.Append(CultureInfo.InvariantCulture, $"<button>{Encode(form.Label)}</button></form>");
    }

    private void WriteTable(ControlTable table)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(table.Heading)}</h2><table><tr>");
        foreach (string column in table.Columns)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<th>{Encode(column)}</th>");
        }

        foreach (IReadOnlyList<string> row in table.Rows)
        {
            _html.Append("<tr>").AppendJoin("", row.Select((cell, i) =>
                i == 0 && table.Link is { } link ? $"<td><a href=\"{link}{Uri.EscapeDataString(cell)}\">{Encode(cell)}</a></td>" : $"<td>{Encode(cell)}</td>"));
        }

        _html.Append("</table>");
    }

    private void WriteScripts()
    {
        IEnumerable<ScriptLine> lines = simulator.Context.Scripts.Lines.Where(line => line.Simulator == "*" || line.Simulator == simulator.Code);
        WriteTable(new ControlTable(
            "Script (the first line that fits decides)",
            ["Looks at", "Pattern", "Action", "Argument"],
            [.. lines.Select(line => new[] { line.Field.ToString(), line.Pattern, line.Action.ToString(), line.Argument })]));
        WriteForm(new ControlForm("script", "Put a line first", [("field", "ANumber"), ("pattern", "A900000000"), ("action", "Outage"), ("argument", "")]));
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

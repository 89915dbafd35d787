using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Schemas.Infoset;
using Schemas.Tables;
using Schemas.Translation;

namespace Gateway.Rest;

/// <summary>Writes what became of the rows of a file: CSV for who sent CSV, JSON where Accept asks for it.</summary>
/// <param name="translator">Writes replies.</param>
/// <param name="limits">How large a reply may be.</param>
internal sealed class RowAnswerWriter(MessageTranslator translator, InfosetLimits limits)
{
    private static readonly string[] Head = ["row", "status", "code", "column", "path", "text"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them.</summary>
    /// <remarks>Where not all went well the status is 207 (RFC 4918, 13): each row has one of its own.</remarks>
    public async Task WriteAsync(HttpContext context, IReadOnlyList<RowAnswer> rows)
    {
        bool wantsJson = context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
        byte[] bytes = wantsJson ? Json(rows) : Encoding.UTF8.GetBytes(Csv(rows));
        context.Response.StatusCode = rows.All(row => row.Status < StatusCodes.Status300MultipleChoices) ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus;
        context.Response.ContentType = wantsJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private byte[] Json(IReadOnlyList<RowAnswer> rows)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                Write(json, row);
            }

            json.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json, RowAnswer row)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row.Row);
        json.WriteNumber("status", row.Status);
        if (row.Name is not null)
        {
            json.WriteString("code", row.Name);
        }

        if (row.Reply is { } reply)
        {
            using var infoset = XmlInfoset.Read(reply, limits);
            json.WritePropertyName("reply");
            json.WriteRawValue(translator.ToJson(infoset.Root) ?? throw new UnreachableException("a reply that is no message"));
        }

        if (row.Report is { } report)
        {
            json.WritePropertyName("findings");
            JsonSerializer.Serialize(json, report.Findings, RestResponder.Json);
        }

        json.WriteEndObject();
    }

    // All replies are of one kind; their table has their columns, and its rows stand in the same order.
    private string Csv(IReadOnlyList<RowAnswer> rows)
    {
        List<XmlInfoset> replies = [.. rows.Where(row => row.Reply is not null).Select(row => XmlInfoset.Read(row.Reply!.Value, limits))]; // those with a reply
        try
        {
            List<IReadOnlyList<string>> table = replies.Count == 0 ? [[]] : [.. CsvRows.Read(translator.ToCsv(replies.Select(reply => reply.Root)) ?? "").Select(row => row.Cells)];
            var text = new StringBuilder();
            text.Append(CsvRows.Row([.. Head, .. table[0]])).Append("\r\n");
            int next = 1;
            foreach (var row in rows)
            {
                foreach (string[] own in Cells(row))
                {
                    text.Append(CsvRows.Row([.. own, .. row.Reply is null ? Enumerable.Repeat("", table[0].Count) : table[next]])).Append("\r\n");
                }

                next += row.Reply is null ? 0 : 1;
            }

            return text.ToString();
        }
        finally
        {
            replies.ForEach(reply => reply.Dispose());
        }
    }

    // A line a finding, or one for a row without any.
    private static IEnumerable<string[]> Cells(RowAnswer row)
    {
        string number = row.Row.ToString(CultureInfo.InvariantCulture);
        string status = row.Status.ToString(CultureInfo.InvariantCulture);
        return row.Report is { Findings: { Count: > 0 } findings }
            ? findings.Select(finding => (string[])[number, status, finding.Code, finding.Column?.ToString(CultureInfo.InvariantCulture) ?? "", finding.Path ?? "", finding.Text])
            : [[number, status, row.Name ?? "", "", "", ""]];
    }
}

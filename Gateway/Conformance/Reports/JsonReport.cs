using System.Globalization;
using System.Text.Json;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>The report as one JSON object: the run, then its files.</summary>
internal sealed class JsonReport : IReportFormat
{
    /// <inheritdoc/>
    public string Mark => "\"report\":\"cpms-conformance";

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary)
    {
        string run = JsonText.Of(json => Write(json, summary));
        output.Write(run[..^1] + ",\n\"files\":[\n");
    }

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst) =>
        output.Write((isFirst ? "" : ",\n") + JsonText.Of(json => ResultJson.Write(json, result)));

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary) => output.Write("\n]}\n");

    private static void Write(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("report", "cpms-conformance-1");
        json.WriteString("command", summary.Command);
        json.WriteString("version", summary.Version);
        json.WriteString("schemaSetSha256", summary.Basis.SchemaSetSha256);
        json.WriteString("rulePackSha256", summary.Basis.RulePackSha256);
        json.WriteString("startedAt", summary.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("seconds", Math.Round(summary.Elapsed.TotalSeconds, 3));
        json.WriteNumber("bytes", summary.Bytes);
        json.WriteNumber("accepted", summary.AcceptedFindings);
        Write(json, "verdicts", Enum.GetValues<Verdict>().Select(verdict => (verdict.ToString(), summary.Of(verdict))));
        Write(json, "standings", Enum.GetValues<ResultStanding>().Select(standing => (standing.ToString(), summary.Of(standing))));
        Write(json, "codes", summary.Codes.Select(pair => (pair.Key, pair.Value)));
        if (summary.Latency is { } latency)
        {
            json.WriteStartObject("latencyMilliseconds");
            json.WriteNumber("count", latency.Count);
            json.WriteNumber("p50", Math.Round(latency.P50, 3));
            json.WriteNumber("p90", Math.Round(latency.P90, 3));
            json.WriteNumber("p99", Math.Round(latency.P99, 3));
            json.WriteNumber("most", Math.Round(latency.Most, 3));
            json.WriteEndObject();
        }

        json.WriteStartArray("notes");
        foreach (string note in summary.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<(string Key, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach ((string key, int count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }
}

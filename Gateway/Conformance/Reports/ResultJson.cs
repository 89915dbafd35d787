using System.Globalization;
using System.Text.Json;
using Gateway.Conformance.Checking;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>A result as JSON, the same in reports, journals and answers of programs; reads what it wrote.</summary>
internal static class ResultJson
{
    /// <summary>Writes a result.</summary>
    public static void Write(Utf8JsonWriter json, FileResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.Name);
        json.WriteString("verdict", result.Verdict.ToString());
        json.WriteString("standing", result.Standing.ToString());
        json.WriteString("kind", result.Kind.ToString());
        Optional(json, "subject", result.Subject);
        json.WriteNumber("bytes", result.Bytes);
        json.WriteString("sha256", result.Sha256);
        if (result.LatencyMilliseconds is { } latency)
        {
            json.WriteNumber("latencyMilliseconds", Math.Round(latency, 3));
        }

        Optional(json, "fault", result.FaultName);
        if (result.Expectation is { } expectation)
        {
            Write(json, expectation);
        }

        json.WriteNumber("findingsTotal", result.FindingsTotal);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a result.</summary>
    /// <exception cref="KeyNotFoundException">It is none.</exception>
    public static FileResult Read(JsonElement json) => new()
    {
        Name = json.GetProperty("file").GetString() ?? "",
        Verdict = Enum.Parse<Verdict>(json.GetProperty("verdict").GetString() ?? ""),
        Kind = Enum.Parse<FileKind>(json.GetProperty("kind").GetString() ?? ""),
        Subject = Text(json, "subject"),
        Bytes = json.GetProperty("bytes").GetInt64(),
        Sha256 = Text(json, "sha256") ?? "",
        LatencyMilliseconds = json.TryGetProperty("latencyMilliseconds", out var latency) ? latency.GetDouble() : null,
        FindingsTotal = json.GetProperty("findingsTotal").GetInt32(),
        Findings = [.. json.GetProperty("findings").EnumerateArray().Select(ReadFinding)],
    };

    private static void Write(Utf8JsonWriter json, ExpectationResult expectation)
    {
        json.WriteStartObject("expectation");
        json.WriteBoolean("met", expectation.IsMet);
        json.WriteString("verdict", expectation.Expected.ToString());
        json.WriteStartArray("missingCodes");
        foreach (string code in expectation.MissingCodes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteStartArray("unexpectedCodes");
        foreach (string code in expectation.UnexpectedCodes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportedFinding reported)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.ToString());
        json.WriteString("text", finding.Text);
        Optional(json, "inFile", reported.File);
        Optional(json, "line", finding.Line);
        Optional(json, "column", finding.Column);
        Optional(json, "offset", finding.ByteOffset);
        Optional(json, "path", finding.Path);
        Optional(json, "expandedPath", finding.ExpandedPath);
        Optional(json, "found", finding.Found);
        Optional(json, "expected", finding.Expected);
        Optional(json, "hint", finding.Hint);
        Optional(json, "source", finding.Source);
        Optional(json, "causedBy", reported.Cause);
        if (reported.Related is { } related)
        {
            json.WriteStartObject("related");
            json.WriteString("file", related.File);
            Optional(json, "line", related.Line);
            Optional(json, "column", related.Column);
            json.WriteEndObject();
        }

        if (reported.Excerpt is { } excerpt)
        {
            json.WriteStartObject("excerpt");
            json.WriteString("text", excerpt.Text);
            json.WriteNumber("caret", excerpt.Caret);
            json.WriteEndObject();
        }

        if (reported.Accepted is { } accepted)
        {
            json.WriteStartObject("accepted");
            json.WriteString("reason", accepted.Reason);
            json.WriteString("owner", accepted.Owner);
            json.WriteString("lastDay", accepted.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static ReportedFinding ReadFinding(JsonElement json) => new(new Finding
    {
        Code = Text(json, "code") ?? "",
        Severity = Enum.Parse<Severity>(Text(json, "severity") ?? ""),
        Text = Text(json, "text") ?? "",
        Line = (int?)Number(json, "line"),
        Column = (int?)Number(json, "column"),
        ByteOffset = Number(json, "offset"),
        Path = Text(json, "path"),
        ExpandedPath = Text(json, "expandedPath"),
        Found = Text(json, "found"),
        Expected = Text(json, "expected"),
        Hint = Text(json, "hint"),
        Source = Text(json, "source"),
    })
    {
        Cause = (int?)Number(json, "causedBy"),
        File = Text(json, "inFile"),
        Related = json.TryGetProperty("related", out var related)
            ? new RelatedPlace(Text(related, "file") ?? "", (int?)Number(related, "line"), (int?)Number(related, "column"))
            : null,
        Excerpt = json.TryGetProperty("excerpt", out var excerpt)
            ? new Excerpt(Text(excerpt, "text") ?? "", (int)(Number(excerpt, "caret") ?? 0))
            : null,
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}

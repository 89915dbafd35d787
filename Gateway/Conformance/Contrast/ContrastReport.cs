using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Commands.Files;
using Gateway.Conformance.Reports;
using Schemas.Validation;
using Schemas.Tables;

namespace Gateway.Conformance.Contrast;

/// <summary>What two sets of checks say differently: as text while files come, at the end as JSON and as a table of differences.</summary>
/// <param name="output">Where the text goes.</param>
/// <param name="before">What the first verdicts rest on.</param>
/// <param name="after">What the second ones rest on.</param>
internal sealed class ContrastReport(TextWriter output, CheckBasis before, CheckBasis after)
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    private readonly List<ContrastedFile> _different = [];

    /// <summary>The sums.</summary>
    public ContrastTally Tally { get; } = new();

    /// <summary>Adds a file.</summary>
    public void Add(ContrastedFile file)
    {
        Tally.Add(file);
        if (file.IsSame)
        {
            return;
        }

        _different.Add(file);
        output.WriteLine($"{file.Name}: {(file.Before == file.After ? file.After.ToString() : $"{file.Before} -> {file.After}")}");
        Write("gone", file.Gone);
        Write("new", file.New);
    }

    /// <summary>Prints the sums.</summary>
    public void Finish()
    {
        foreach (var (code, (more, less, files)) in Tally.Codes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code}: {more} new, {less} gone, in {files} {(files == 1 ? "file" : "files")}"));
        }

        foreach (var ((first, second), files) in Tally.Verdicts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} -> {second}: {files} {(files == 1 ? "file" : "files")}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Tally.Files} files: {Tally.Same} the same, {Tally.Files - Tally.Same} different"));
        output.WriteLine($"schemas {Short(before.SchemaSetSha256)} -> {Short(after.SchemaSetSha256)}, rules {Short(before.RulePackSha256)} -> {Short(after.RulePackSha256)}");
    }

    /// <summary>Writes the differences as JSON.</summary>
    public void WriteJson(string path)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("report", "cpms-comparison-1");
            Write(json, "before", before);
            Write(json, "after", after);
            json.WriteNumber("files", Tally.Files);
            json.WriteNumber("same", Tally.Same);
            json.WriteStartObject("codes");
            foreach (var (code, (more, less, files)) in Tally.Codes)
            {
                json.WriteStartObject(code);
                json.WriteNumber("new", more);
                json.WriteNumber("gone", less);
                json.WriteNumber("files", files);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("different");
            _different.ForEach(file => Write(json, file));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        FileBytes.Write(path, stream.ToArray());
    }

    /// <summary>Writes the differences as a table, a row a finding.</summary>
    public void WriteCsv(string path)
    {
        var rows = _different.SelectMany(file => file.Gone.Select(finding => Row(file, "gone", finding))
            .Concat(file.New.Select(finding => Row(file, "new", finding)))
            .DefaultIfEmpty(CsvRows.Row(file.Name, file.Before.ToString(), file.After.ToString(), "", "", "", "", "", "", "")));
        string table = string.Join("\r\n", rows.Prepend("file,before,after,change,code,severity,line,column,path,text")) + "\r\n";
        FileBytes.Write(path, System.Text.Encoding.UTF8.GetBytes(table));
    }

    private static string Row(ContrastedFile file, string change, Finding finding) => CsvRows.Row(
        file.Name,
        file.Before.ToString(),
        file.After.ToString(),
        change,
        finding.Code,
        finding.Severity.ToString(),
        finding.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
        finding.Column?.ToString(CultureInfo.InvariantCulture) ?? "",
        finding.Path ?? "",
        finding.Text);

    private static void Write(Utf8JsonWriter json, string name, CheckBasis basis)
    {
        json.WriteStartObject(name);
        json.WriteString("schemaSetSha256", basis.SchemaSetSha256);
        json.WriteString("rulePackSha256", basis.RulePackSha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ContrastedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Name);
        json.WriteString("before", file.Before.ToString());
        json.WriteString("after", file.After.ToString());
        Write(json, "gone", file.Gone);
        Write(json, "new", file.New);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.ToString());
            json.WriteString("place", ResultWords.Place(finding));
            json.WriteString("path", finding.Path);
            json.WriteString("text", finding.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Short(string digest) => digest[..12];

    private void Write(string change, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"  {change,-4} {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}  {ResultWords.Place(finding)}  {finding.Text}");
        }
    }
}

using System.Text.Json;
using Gateway.Conformance.Reports;
using Schemas.Rules.Across;

namespace Gateway.Conformance.Sessions;

/// <summary>A result as a session keeps it: the record of the report, and behind a tab what its messages say that others have to agree with, as keys.</summary>
internal static class SessionLine
{
    /// <summary>Writes a result.</summary>
    public static string Write(FileResult result) => result.Facts.Count == 0
        ? SessionReports.Line(result)
        : $"{SessionReports.Line(result)}\t{JsonSerializer.Serialize(result.Facts)}";

    /// <summary>Reads a result.</summary>
    public static FileResult Read(string line)
    {
        string[] parts = line.Split('\t');
        var result = ResultJson.Read(JsonDocument.Parse(parts[0]).RootElement);
        return parts.Length == 1 ? result : result with { Facts = JsonSerializer.Deserialize<List<MessageFacts>>(parts[1]) ?? [] };
    }
}

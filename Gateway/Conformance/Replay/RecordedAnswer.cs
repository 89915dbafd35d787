using System.Text.Json;

namespace Gateway.Conformance.Replay;

/// <summary>A row of a recorded run.</summary>
/// <param name="File">The name of the message's file.</param>
/// <param name="Sha256">The digest of the file.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type of the answer.</param>
/// <param name="LatencyMilliseconds">How long it took.</param>
/// <param name="Answer">The file of the answer, relative to the folder of the run.</param>
internal sealed record RecordedAnswer(string File, string Sha256, int Status, string? ContentType, double LatencyMilliseconds, string Answer)
{
    /// <summary>Writes the row as one line of JSON.</summary>
    public byte[] ToLine()
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("file", File);
            json.WriteString("sha256", Sha256);
            json.WriteNumber("status", Status);
            json.WriteString("contentType", ContentType);
            json.WriteNumber("latencyMilliseconds", Math.Round(LatencyMilliseconds, 3));
            json.WriteString("answer", Answer);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>Reads a line; null where it is none.</summary>
    public static RecordedAnswer? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new RecordedAnswer(
                row.GetProperty("file").GetString() ?? "",
                row.GetProperty("sha256").GetString() ?? "",
                row.GetProperty("status").GetInt32(),
                row.GetProperty("contentType").GetString(),
                row.GetProperty("latencyMilliseconds").GetDouble(),
                row.GetProperty("answer").GetString() ?? "");
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

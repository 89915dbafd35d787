using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Replay;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Comparison;
using Schemas.Validation;

namespace Gateway.Conformance.Sessions;

/// <summary>A session of some gateway, for a program that brings files to it and fetches what was found.</summary>
internal sealed class SessionClient : IDisposable
{
    private const int TimeoutSeconds = 120;

    private const string BringPart = "/bring/";

    private readonly HttpClient _http;
    private readonly string _id;

    private SessionClient(HttpClient http, string id)
    {
        (_http, _id) = (http, id);
    }

    /// <summary>The page that can be shared.</summary>
    public Uri Page => new(_http.BaseAddress!, SessionPlaces.Page(_id)); // it is made with one

    /// <summary>Opens a session by the address where files are brought, or begins one at the gateway whose address is given.</summary>
    /// <param name="address">The address, as the gateway or a page of it shows it.</param>
    /// <param name="credentials">Who calls, where a session is begun.</param>
    /// <param name="isTogether">Whether the files are messages of one exchange, where a session is begun.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SettingsException">It is no such address, or the gateway does not let the caller in.</exception>
    public static async Task<SessionClient> OpenAsync(Uri address, ReplayCredentials credentials, bool isTogether, CancellationToken cancellationToken)
    {
        var http = new HttpClient(ReplayClient.Handler(Environment.ProcessorCount, TimeoutSeconds, credentials))
        {
            BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)),
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
        };
        try
        {
            if (Keyed(address) is { } known)
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", known.Key);
                return new SessionClient(http, known.Id);
            }

            http.DefaultRequestHeaders.Authorization = credentials.Basic;
            using var answer = await http.PostAsync(new Uri($"{SessionPlaces.Root}?together={(isTogether ? "true" : "false")}", UriKind.Relative), null, cancellationToken);
            return answer.StatusCode == HttpStatusCode.Created
                ? new SessionClient(http, (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("session").GetString()!) // it always says
                : throw new SettingsException($"--session: the gateway answered {(int)answer.StatusCode}; give --user and a password, or the address where files are brought");
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or KeyNotFoundException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            http.Dispose();
            throw new SettingsException($"--session: {address.GetLeftPart(UriPartial.Authority)} is no gateway with sessions, or cannot be reached", failed);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>The id of the session that an address names; null where it names none.</summary>
    public static string? IdOf(Uri address) => Array.Find(address.AbsolutePath.Split('/'), part => part.Length == 32 && part.All(char.IsAsciiHexDigitLower));

    /// <summary>What the verdicts of a report rest on.</summary>
    public static CheckBasis BasisOf(JsonElement report) =>
        new(report.GetProperty("schemaSetSha256").GetString() ?? "", report.GetProperty("rulePackSha256").GetString() ?? "");

    /// <summary>What a report says of all messages together; null where they are not looked at so.</summary>
    public static FileResult? TogetherOf(JsonElement report)
    {
        var last = report.GetProperty("files").EnumerateArray().LastOrDefault();
        return last.ValueKind == JsonValueKind.Object && ResultJson.Read(last) is { Kind: FileKind.Exchange } together ? together : null;
    }

    /// <summary>Brings a file.</summary>
    /// <returns>What was found; an undetermined result where the gateway did not take it.</returns>
    public async Task<FileResult> CheckAsync(CorpusFile file, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = file.Read();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Unknown(file.Name, [], PackagingFindings.Unreadable, null);
        }

        try
        {
            using var content = new ByteArrayContent(bytes);
            using var answer = await _http.PostAsync(new Uri($"{SessionPlaces.Files(_id)}?name={Uri.EscapeDataString(file.Name)}", UriKind.Relative), content, cancellationToken);
            return answer.IsSuccessStatusCode
                ? ResultJson.Read(await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)) with { Name = file.Name }
                : Unknown(file.Name, bytes, ComparisonFindings.NoAnswer, $"The gateway did not take the file; it answered {(int)answer.StatusCode}");
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or KeyNotFoundException or IOException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Unknown(file.Name, bytes, ComparisonFindings.NoAnswer, null);
        }
    }

    /// <summary>The report of the whole session.</summary>
    /// <exception cref="SettingsException">The gateway does not give it.</exception>
    public async Task<JsonElement> ReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _http.GetFromJsonAsync<JsonElement>(new Uri(SessionPlaces.Report(_id), UriKind.Relative), cancellationToken);
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException)
        {
            throw new SettingsException("--session: there is no such session", failed);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static (string Id, string Key)? Keyed(Uri address) =>
        IdOf(address) is { } id && address.AbsolutePath.IndexOf(BringPart, StringComparison.Ordinal) is > 0 and int at ? (id, address.AbsolutePath[(at + BringPart.Length)..].TrimEnd('/')) : null;

    private static FileResult Unknown(string name, byte[] bytes, FindingDescription description, string? text) => new()
    {
        Name = name,
        Kind = FileKind.Unknown,
        Bytes = bytes.Length,
        Sha256 = bytes.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Verdict = Verdict.Undetermined,
        Findings = [new ReportedFinding(description.Find(text))],
        FindingsTotal = 1,
    };
}

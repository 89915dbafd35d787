using Gateway.Settings;

namespace Gateway.Conformance.Sessions;

/// <summary>The signed result of a session, fetched from its gateway.</summary>
internal static class PublishedResult
{
    private const int TimeoutSeconds = 60;

    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Fetches result and key.</summary>
    /// <param name="address">An address of the session.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SettingsException">There is no such session, or no gateway.</exception>
    public static async Task<(string Result, string? Key)> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        string id = SessionClient.IdOf(address) ?? throw new SettingsException($"{address} names no session; its address has 32 hexadecimal digits");
        using var http = new HttpClient { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)), Timeout = TimeSpan.FromSeconds(TimeoutSeconds), MaxResponseContentBufferSize = MostBytes };
        try
        {
            return (
                await http.GetStringAsync(new Uri(SessionPlaces.Result(id), UriKind.Relative), cancellationToken),
                await http.GetStringAsync(new Uri(SessionPlaces.Key, UriKind.Relative), cancellationToken));
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new SettingsException($"{address.GetLeftPart(UriPartial.Authority)} has no such session, or cannot be reached", failed);
        }
    }
}

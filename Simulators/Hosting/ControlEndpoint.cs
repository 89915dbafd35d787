using System.Net;
using Microsoft.AspNetCore.Http;
using Simulators.Scripts;

namespace Simulators.Hosting;

/// <summary>The pages and switches of one partner, for people on the same machine.</summary>
internal sealed class ControlEndpoint(PartnerSimulator simulator)
{
    /// <summary>Shows the page.</summary>
    public Task ShowAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        return http.Response.WriteAsync(new ControlPage(simulator).Write(), http.RequestAborted);
    }

    /// <summary>Gives the same as JSON.</summary>
    public Task StatusAsync(HttpContext http) => http.Response.WriteAsJsonAsync(
        new { simulator.Code, Fault = simulator.Fault.ToString(), simulator.Journal.Entries, simulator.Tables, simulator.Context.Scripts.Lines },
        http.RequestAborted);

    /// <summary>Does what a form asks, then leads back to the page.</summary>
    public async Task SubmitAsync(HttpContext http)
    {
        string form = http.Request.RouteValues["form"]?.ToString() ?? "";
        IReadOnlyDictionary<string, string> values = await ReadAsync(http);
        bool isUnderstood = await SubmitAsync(form, values, http.RequestAborted);
        http.Response.StatusCode = isUnderstood ? StatusCodes.Status303SeeOther : StatusCodes.Status400BadRequest;
        http.Response.Headers.Location = "/";
    }

    /// <summary>Refuses what a page of elsewhere lets a browser send, and other names for this machine.</summary>
    public static bool IsFromHere(HttpContext http)
    {
        string host = http.Request.Host.Host;
        bool isLoopback = host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
        string? origin = http.Request.Headers.Origin;
        return isLoopback && (origin is null || origin == $"{http.Request.Scheme}://{http.Request.Host}");
    }

    private async Task<bool> SubmitAsync(string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        switch (form)
        {
            case "fault":
                return SetFault(values.GetValueOrDefault("mode", ""));
            case "script":
                return PutLine(values);
            default:
                await simulator.SubmitAsync(form, values, cancellationToken);
                return simulator.Forms.Any(known => known.Name == form);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        }

        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
    }

    private bool SetFault(string text)
    {
        if (!Enum.TryParse(text, ignoreCase: true, out FaultMode mode) || !Enum.IsDefined(mode))
        {
            return false;
        }

        simulator.Fault = mode;
        simulator.Context.Logger.FaultSet(simulator.Code, mode.ToString());
        return true;
    }

    private bool PutLine(IReadOnlyDictionary<string, string> values)
    {
        if (!Enum.TryParse(values.GetValueOrDefault("field", ""), ignoreCase: true, out ScriptField field)
            || !Enum.TryParse(values.GetValueOrDefault("action", ""), ignoreCase: true, out ScriptAction action))
        {
            return false;
        }

        simulator.Context.Scripts.PutFirst(
            new ScriptLine(simulator.Code, field, values.GetValueOrDefault("pattern", "*"), action, values.GetValueOrDefault("argument", "")));
        return true;
    }
}

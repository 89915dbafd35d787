using System.Text.Json;
using Gateway.Settings;
using Simulators;

namespace Gateway.Hosting;

/// <summary>
/// The passwords of the demo's partners and console users in clear, kept in <c>demo-credentials.json</c> for the owner alone.
/// The gateway itself knows only hashes; this file is for the simulators, the demo and the person at the keyboard.
/// </summary>
internal sealed record DemoCredentials
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "demo-credentials.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Who may sign in to the console.</summary>
    public required IReadOnlyList<DemoCredential> Console { get; init; }

    /// <summary>The partners that call the gateway.</summary>
    public required IReadOnlyList<DemoCredential> Partners { get; init; }

    /// <summary>The password of a partner, or null.</summary>
    /// <param name="code">The partner's code.</param>
    public string? PasswordOf(string code) =>
        Partners.FirstOrDefault(partner => partner.Name.Equals(code, StringComparison.Ordinal))?.Password;

    /// <summary>The credentials as the simulated partners take them.</summary>
    public IReadOnlyDictionary<string, SimulatorCredential> ForSimulators() => Partners.ToDictionary(
        partner => partner.Name, partner => new SimulatorCredential(partner.Name, partner.Password), StringComparer.Ordinal);

    /// <summary>Reads the file, or null where there is none.</summary>
    /// <param name="folder">The path of the data folder.</param>
    /// <exception cref="SettingsException">The file is not as it was written.</exception>
    public static DemoCredentials? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<DemoCredentials>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"{path} is damaged; delete it together with partners.json and console-users.json to have new ones made", broken);
        }
    }

    /// <summary>Writes the file, readable for its owner only.</summary>
    /// <param name="folder">The data folder.</param>
    public void Write(DataFolder folder) => PrivateFile.Write(folder.PathOf(FileName), JsonSerializer.Serialize(this, Json));
}

using System.Globalization;

namespace Gateway.Settings;

/// <summary>
/// Reads the settings: defaults, then the settings file, then the environment (<c>CPMS_URLS</c>, <c>CPMS_LIMITS__BODYBYTES</c>),
/// then the command line. A later one wins.
/// </summary>
internal static class SettingsReader
{
    /// <summary>The beginning of every environment variable that is a setting.</summary>
    public const string EnvironmentPrefix = "CPMS_";

    /// <summary>The settings file that is read from the data folder where none is named.</summary>
    public const string DefaultFileName = "cpms.json";

    /// <summary>Reads the settings.</summary>
    /// <param name="commandLine">What the command line says, by setting name.</param>
    /// <param name="settingsFile">The file named on the command line, or null.</param>
    /// <exception cref="SettingsException">A file or a value is not right; the message says which.</exception>
    public static GatewaySettings Read(IReadOnlyDictionary<string, string?> commandLine, string? settingsFile)
    {
        IConfigurationRoot configuration = Configure(commandLine, settingsFile);
        RefuseUnknown(configuration, typeof(GatewaySettings), "");
        try
        {
            return Check(configuration.Get<GatewaySettings>() ?? new GatewaySettings());
        }
        catch (InvalidOperationException refused)
        {
            throw new SettingsException($"settings: {FirstLine(refused)}", refused);
        }
    }

    private static IConfigurationRoot Configure(IReadOnlyDictionary<string, string?> commandLine, string? settingsFile)
    {
        string data = commandLine.GetValueOrDefault("Data") ?? Environment.GetEnvironmentVariable("CPMS_DATA") ?? "data";
        string file = Path.GetFullPath(settingsFile ?? Path.Combine(data, DefaultFileName));
        if (settingsFile is not null && !File.Exists(file))
        {
            throw new SettingsException($"--settings: {file} does not exist");
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(file, optional: true)
                .AddInMemoryCollection(FromEnvironment())
                .AddInMemoryCollection(commandLine.Where(pair => pair.Value is not null))
                .Build();
        }
        catch (InvalidDataException broken)
        {
            throw new SettingsException($"{file} is not JSON: {FirstLine(broken.InnerException ?? broken)}", broken);
        }
    }

    /// <summary>Only names that are settings are taken, so that CPMS_TEST_… and CPMS_LONG of the tests do not disturb.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment()
    {
        var names = typeof(GatewaySettings).GetProperties().Select(property => property.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build().AsEnumerable()
            .Where(pair => pair.Value is not null && names.Contains(pair.Key.Split(':')[0]));
    }

    private static void RefuseUnknown(IConfiguration section, Type type, string path)
    {
        var properties = type.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (IConfigurationSection child in section.GetChildren())
        {
            string name = path + child.Key;
            if (!properties.TryGetValue(child.Key, out System.Reflection.PropertyInfo? property) || !property.CanWrite)
            {
                throw new SettingsException($"settings: there is no setting \"{name}\"; cpms serve --help lists them");
            }

            if (property.PropertyType.IsClass && property.PropertyType != typeof(string))
            {
                RefuseUnknown(child, property.PropertyType, name + ":");
            }
        }
    }

    private static GatewaySettings Check(GatewaySettings settings)
    {
        _ = settings.Engine;
        if (settings.Engine != Persistence.StorageEngine.Sqlite && string.IsNullOrWhiteSpace(settings.Connection))
        {
            throw new SettingsException($"--database {settings.Database} needs --connection with a connection string");
        }

        foreach (string url in settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            CheckUrl("--urls", url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal));
        }

        if (settings.PublicUrl is not null)
        {
            CheckUrl("--public-url", settings.PublicUrl);
        }

        return settings;
    }

    private static void CheckUrl(string setting, string url)
    {
        bool isAddress = Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        if (!isAddress)
        {
            throw new SettingsException(string.Create(
                CultureInfo.InvariantCulture, $"{setting}: \"{url}\" is no address; write for example http://127.0.0.1:8080"));
        }
    }

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}

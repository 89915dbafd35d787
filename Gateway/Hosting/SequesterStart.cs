using Gateway.Settings;
using Persistence;
using Processing.Sequestered;
using Processing.Stores;

namespace Gateway.Hosting;

/// <summary>Opens the place for answers of foreign partners: their database, which is the main one unless another is set, and their keys.</summary>
internal static class SequesterStart
{
    /// <summary>The key file in the data folder, where no other is set.</summary>
    public const string KeyFileName = "sequester-keys.txt";

    /// <summary>Opens the place.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="main">The main database.</param>
    /// <param name="loggers">The log.</param>
    /// <param name="stop">Ends the start.</param>
    /// <returns>The place, and its database where it has one of its own.</returns>
    /// <exception cref="SettingsException">It cannot be opened as it is set.</exception>
    public static async Task<(Sequester Sequester, Storage? Own)> OpenAsync(
        GatewaySettings settings, DataFolder folder, IStorage main, ILoggerFactory loggers, CancellationToken stop)
    {
        SequesterKeys keys = ReadKeys(settings.ForeignKeys ?? folder.PathOf(KeyFileName), settings.ForeignKeys is null);
        if (OptionsOf(settings, folder) is not { } options)
        {
            return (new Sequester(main, keys), null);
        }

        Storage? own = null;
        try
        {
            own = Storage.Open(options, TimeProvider.System, loggers);
            await own.MigrateAsync(stop);
            return (new Sequester(own, keys), own);
        }
        catch (Exception failed) when (failed is StorageUnavailableException or SchemaMismatchException or ArgumentException)
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }

            throw new SettingsException($"the database of foreign answers: {failed.Message}", failed);
        }
    }

    /// <summary>Where foreign answers have a database of their own; null where they have none.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="SettingsException">It is the main database.</exception>
    public static StorageOptions? OptionsOf(GatewaySettings settings, DataFolder folder)
    {
        if (settings.Engine == StorageEngine.Sqlite)
        {
            return settings.ForeignData is null
                ? null
                : settings.Storage(folder) with { DataDirectory = Other("ForeignData", Path.GetFullPath(settings.ForeignData), folder.Path) };
        }

        return settings.ForeignConnection is null
            ? null
            : settings.Storage(folder) with { ConnectionString = Other("ForeignConnection", settings.ForeignConnection, settings.Connection ?? string.Empty) };
    }

    private static string Other(string setting, string own, string main) => own != main
        ? own
        : throw new SettingsException($"{setting}: it is the main database; name another, or leave the setting out");

    // A key is only made in the data folder: a file that somebody named must be there.
    private static SequesterKeys ReadKeys(string path, bool mayMake)
    {
        try
        {
            if (mayMake && !File.Exists(path))
            {
                PrivateFile.Write(path, "# Keys of the answers of foreign partners. The first one seals; the others still open.\n" + SequesterKeys.NewLine() + "\n");
            }

            return SequesterKeys.Parse(File.ReadAllText(path));
        }
        catch (FormatException broken)
        {
            throw new SettingsException($"{path}: {broken.Message}", broken);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be read: it holds the keys of the answers of foreign partners", missing);
        }
    }
}

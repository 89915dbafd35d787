using Gateway.Settings;
using Persistence;
using Processing.Stores;

namespace Gateway.Hosting;

/// <summary>Opens the storage and brings it up to date; what hinders it is said in one line.</summary>
internal static class StorageStart
{
    /// <summary>Opens the storage.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="loggers">The log.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="SettingsException">It cannot be opened as it is set.</exception>
    public static async Task<Storage> OpenAsync(GatewaySettings settings, DataFolder folder, ILoggerFactory loggers, CancellationToken stop)
    {
        Storage? storage = null;
        try
        {
            storage = Storage.Open(settings.Storage(folder), TimeProvider.System, loggers);
            await storage.MigrateAsync(stop);
            return storage;
        }
        catch (Exception failed) when (failed is StorageUnavailableException or SchemaMismatchException or ArgumentException)
        {
            if (storage is not null)
            {
                await storage.DisposeAsync();
            }

            throw new SettingsException($"--database {settings.Database}: {failed.Message}", failed);
        }
    }
}

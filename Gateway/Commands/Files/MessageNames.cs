using Gateway.Settings;
using Processing.Messages;
using Schemas;

namespace Gateway.Commands.Files;

/// <summary>The messages that a command is asked for by name.</summary>
internal static class MessageNames
{
    /// <summary>Makes sure that every name is one of a message.</summary>
    /// <param name="catalog">The schemas.</param>
    /// <param name="asked">The names, such as EnrollEncounterRequest.</param>
    /// <exception cref="SettingsException">One is not; the text lists those there are.</exception>
    public static IReadOnlyList<string> Known(SchemaCatalog catalog, string[] asked)
    {
        IReadOnlyList<string> known = catalog.Messages(MessageTypes.ExchangeNamespace);
        return Array.Find(asked, name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? throw new SettingsException($"there is no message {unknown}; there are {string.Join(", ", known)}")
            : known;
    }
}

using Processing.Routing.Ebts;

namespace Processing.Routing.Checks;

/// <summary>Files of checks that are asked with stored prints.</summary>
/// <param name="EncounterId">The encounter whose prints they carry.</param>
/// <param name="Files">The files by kind of check.</param>
internal sealed record StoredPrintFiles(Guid? EncounterId, IReadOnlyDictionary<string, PreparedFile> Files)
{
    /// <summary>Where no stored prints may be sent.</summary>
    public static StoredPrintFiles None { get; } = new(null, new Dictionary<string, PreparedFile>(StringComparer.Ordinal));
}

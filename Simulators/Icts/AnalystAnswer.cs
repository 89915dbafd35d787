namespace Simulators.Icts;

/// <summary>What an analyst answers by hand.</summary>
/// <param name="GivenName">The analyst's given name.</param>
/// <param name="SurName">The analyst's surname.</param>
/// <param name="Status">The immigration status of the person, in words.</param>
/// <param name="Documents">The documents; none makes a package without.</param>
/// <param name="IsOriginalAttached">Whether the inquiry goes along as a file.</param>
internal sealed record AnalystAnswer(string GivenName, string SurName, string Status, IReadOnlyList<AttachedDocument> Documents, bool IsOriginalAttached);

namespace Processing.Vetting;

/// <summary>A biometric of an earlier encounter.</summary>
/// <param name="CapturedOn">The day of capture.</param>
/// <param name="SourceCode">The source class of the encounter.</param>
/// <param name="IsConfirmed">Whether IDENT confirmed that encounter's prints.</param>
internal readonly record struct StoredBiometric(DateOnly CapturedOn, string SourceCode, bool IsConfirmed);

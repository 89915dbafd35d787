namespace Processing.Vetting;

/// <summary>A decision on reuse as an answer tells it.</summary>
/// <param name="Modality">The modality code of the exchange schema.</param>
/// <param name="IsReusable">The decision.</param>
/// <param name="Reason">The reason code of the exchange schema.</param>
/// <param name="ValidUntil">The last day of reuse, or null.</param>
internal sealed record ReuseLine(string Modality, bool IsReusable, string Reason, DateOnly? ValidUntil);

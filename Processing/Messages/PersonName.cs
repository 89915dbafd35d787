namespace Processing.Messages;

/// <summary>A name as claimed.</summary>
/// <param name="Family">The family name, possibly empty.</param>
/// <param name="Given">Given and middle names, possibly empty.</param>
internal sealed record PersonName(string Family, string Given);

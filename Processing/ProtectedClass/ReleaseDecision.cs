namespace Processing.ProtectedClass;

/// <summary>Whether something may be released about the people of a message.</summary>
/// <param name="IsClear">Whether every individual is clearly not protected; nothing else lets anything out.</param>
/// <param name="Rule">The policy row or rule that decided.</param>
internal sealed record ReleaseDecision(bool IsClear, string Rule);

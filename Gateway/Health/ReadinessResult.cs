namespace Gateway.Health;

/// <summary>What a readiness check found.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="IsRequired">Whether the gateway is not ready without it.</param>
/// <param name="Problem">What is wrong, or null.</param>
internal sealed record ReadinessResult(string Name, bool IsRequired, string? Problem);

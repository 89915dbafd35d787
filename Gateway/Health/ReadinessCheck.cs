namespace Gateway.Health;

/// <summary>One thing that must be right before messages are taken.</summary>
/// <param name="Name">The name for ops: <c>schemas</c>, <c>database</c>, <c>partner IDENT</c>.</param>
/// <param name="IsRequired">Whether the gateway is not ready without it; a partner that is away is only a delay.</param>
/// <param name="Check">Says null where it is right, else what is wrong, without data.</param>
internal sealed record ReadinessCheck(string Name, bool IsRequired, Func<CancellationToken, Task<string?>> Check);

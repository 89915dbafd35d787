namespace Simulators;

/// <summary>With what a simulated partner signs in at the gateway (HTTP Basic).</summary>
/// <param name="User">The user name.</param>
/// <param name="Password">The password.</param>
public sealed record SimulatorCredential(string User, string Password);

namespace Gateway.Hosting;

/// <summary>One name and password that was made at the first start.</summary>
/// <param name="Name">The name to sign in or call with; for partners their code.</param>
/// <param name="Password">The password in clear.</param>
/// <param name="For">What it is for, one line.</param>
internal sealed record DemoCredential(string Name, string Password, string For);

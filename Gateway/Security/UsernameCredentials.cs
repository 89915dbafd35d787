namespace Gateway.Security;

/// <summary>What a UsernameToken carries.</summary>
/// <param name="Account">The account name.</param>
/// <param name="Password">The password in clear.</param>
internal readonly record struct UsernameCredentials(string Account, string Password);

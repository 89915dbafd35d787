namespace Gateway.Ops.SignIn;

/// <summary>What the sign-in page shows.</summary>
/// <param name="ReturnPath">Where to go afterwards.</param>
/// <param name="Name">The name as typed before.</param>
/// <param name="Problem">What went wrong, or null.</param>
/// <param name="StatusCode">The HTTP status.</param>
internal sealed record SignInForm(string ReturnPath, string Name, string? Problem, int StatusCode);

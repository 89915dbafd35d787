namespace Gateway.Security;

/// <summary>What came of checking a password.</summary>
public enum PasswordResult
{
    /// <summary>The account or the password is wrong; nobody is told which.</summary>
    Wrong,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Not looked at: too many were wrong before.</summary>
    TooManyAttempts,
}

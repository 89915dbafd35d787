using Schemas.Validation;

namespace Processing.Search.Access;

/// <summary>What a caller is told who may not read, or says too little: about the question, never about a person.</summary>
internal static class AccessFindings
{
    /// <summary>The caller has no scope for the purpose.</summary>
    public static Finding OutsideScope { get; } = new()
    {
        Code = "CPMS-6001",
        Severity = Severity.Error,
        Text = "The purpose is outside the scope of the caller.",
        Hint = "Name the mission for which the caller's organization may read; docs/search.md lists them.",
        Source = "5 U.S.C. 552a(b)(1)",
    };

    /// <summary>The message names nothing to search by.</summary>
    public static Finding NothingToSearchBy { get; } = new()
    {
        Code = "CPMS-6002",
        Severity = Severity.Error,
        Text = "There is nothing to search by.",
        Hint = "Give a name, an identifier or a fingerprint.",
    };
}

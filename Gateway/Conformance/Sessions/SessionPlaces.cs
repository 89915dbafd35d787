namespace Gateway.Conformance.Sessions;

/// <summary>The addresses of a session, from the root of the gateway on.</summary>
internal static class SessionPlaces
{
    /// <summary>Where sessions begin, for programs.</summary>
    public const string Root = "/api/conformance/sessions";

    /// <summary>Where sessions begin, for people.</summary>
    public const string Pages = "/conformance";

    /// <summary>The key that verifies results.</summary>
    public const string Key = "/api/conformance/key";

    /// <summary>Takes files.</summary>
    public static string Files(string id) => $"{Root}/{id}/files";

    /// <summary>The report in JSON.</summary>
    public static string Report(string id) => $"{Root}/{id}";

    /// <summary>The signed result.</summary>
    public static string Result(string id) => $"{Root}/{id}/result";

    /// <summary>The page that can be shared.</summary>
    public static string Page(string id) => $"{Pages}/{id}";

    /// <summary>The page on which files are brought; whoever has its address may.</summary>
    public static string Bring(string id, string key) => $"{Pages}/{id}/bring/{key}";
}

namespace Schemas.Tests;

/// <summary>Where the tests find what is not compiled in.</summary>
internal static class RepositoryFolders
{
    /// <summary>The folder of the solution, looked for upwards from the test program.</summary>
    public static string Root { get; } = FindRoot();

    public static string Samples { get; } = Path.Combine(Root, "samples");

    /// <summary>Whether a file shows a message of a profile, whose schemas are a set of their own.</summary>
    public static bool IsOfProfile(string file) => file.Contains($"{Path.DirectorySeparatorChar}Ident6", StringComparison.Ordinal);

    /// <summary>The component inventories of the published standards, which are beside the project on a developer's machine only.</summary>
    public static string Facts { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "facts"));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cpms.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("no folder above the tests holds Cpms.sln");
    }
}

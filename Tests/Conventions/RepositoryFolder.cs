using System.Runtime.CompilerServices;

namespace Conventions;

/// <summary>The project's own files, as they stand beside the compiled tests.</summary>
internal static class RepositoryFolder
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>Every C# file of the product and its tests, with paths relative to the root.</summary>
    public static IReadOnlyList<string> CSharpFiles { get; } =
        [.. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    /// <param name="relativePath">The path from the root.</param>
    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (string start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "." })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Cpms.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException("Cpms.sln is above neither the tests nor their source");
    }
}

using System.Text;

namespace Processing.Tests.Flow;

/// <summary>The samples of the project.</summary>
internal static class Samples
{
    /// <summary>The root of the project.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The request of a case.</summary>
    public static string Request(string type, string name) =>
        File.ReadAllText(Path.Combine(Root, "samples", type, name, "request.xml"), Encoding.UTF8);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Cpms.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Cpms.sln is in no parent folder."));
}

using System.Text;

namespace Biometrics.Itl.Dictionary;

/// <summary>Reads the tables that are part of this assembly.</summary>
internal static class TableRows
{
    /// <summary>The cells of every row but the first, which names the columns.</summary>
    /// <param name="name">The table, as a path under <c>Itl</c>.</param>
    public static IEnumerable<string[]> Read(string name) => Lines(name).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    /// <summary>The lines of a text.</summary>
    /// <param name="name">The text, as a path under <c>Itl</c>.</param>
    public static string[] Lines(string name)
    {
        // A missing table is a broken build, not a state of the program.
        using Stream stream = typeof(TableRows).Assembly.GetManifestResourceStream("Itl/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}

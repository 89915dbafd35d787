using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Gateway.Soap.Page;

/// <summary>A valid sample of each message, from the samples that are built into the program: the shortest, for reading.</summary>
internal sealed class SampleMessages
{
    private const string Folder = "samples/";

    private readonly FrozenDictionary<string, string> _byStem;

    /// <summary>Reads the samples.</summary>
    public SampleMessages()
    {
        var assembly = Assembly.GetExecutingAssembly();
        _byStem = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith("request.xml", StringComparison.Ordinal))
            .Select(name => (Stem: name.Replace('\\', '/').Split('/')[1], Name: name))
            .Where(sample => IsValid(assembly, sample.Name))
            .GroupBy(sample => sample.Stem, sample => Read(assembly, sample.Name), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(text => text.Length).First(), StringComparer.Ordinal);
    }

    /// <summary>The sample of a message, or null.</summary>
    /// <param name="stem">The operation's name.</param>
    public string? Find(string stem) => _byStem.GetValueOrDefault(stem);

    private static bool IsValid(Assembly assembly, string request) =>
        Read(assembly, request.Replace("request.xml", "expected.txt", StringComparison.Ordinal)).Trim() == "valid";

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return string.Empty;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

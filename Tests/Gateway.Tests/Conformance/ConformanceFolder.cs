using System.IO.Compression;
using System.Text;
using Biometrics.Itl;
using Gateway.Conformance.Checking;
using Schemas;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

/// <summary>A folder of its own for a test, and the checks with the bundled schemas.</summary>
internal sealed class ConformanceFolder : IDisposable
{
    /// <summary>The bundled schemas.</summary>
    public static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    /// <summary>The checks.</summary>
    public static readonly FileChecker Checker = new(
        new MessageValidator(Catalog, ValidationLimits.Default), new EbtsFileValidator(TimeProvider.System, ValidationLimits.Default, ItlLimits.Default));

    /// <summary>What verdicts of these checks rest on.</summary>
    public static readonly CheckBasis Basis = CheckBasis.Of(Catalog);

    private static readonly string Samples = Path.Combine(Root(), "samples");

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("cpms-conformance-").FullName;

    /// <summary>A valid message.</summary>
    public static byte[] Valid => Sample("EnrollEncounter/minimal-no-prints");

    /// <summary>A message with one finding of the schema, CPMS-2103.</summary>
    public static byte[] Invalid => Sample("EnrollEncounter/birth-date-not-a-date");

    /// <summary>The request of a sample.</summary>
    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Samples, name, "request.xml"));

    /// <summary>The names of all samples and the codes that they must raise.</summary>
    public static IEnumerable<(string Name, string Verdict, string[] Codes)> AllSamples() =>
        from file in Directory.GetFiles(Samples, "expected.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let lines = File.ReadAllLines(file)
        select (Path.GetRelativePath(Samples, Path.GetDirectoryName(file)!).Replace('\\', '/'), lines[0].Split(' ')[0], lines[1..]);

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a zip archive.</summary>
    public string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        string path = PathOf(name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, bytes) in entries)
        {
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(bytes);
        }

        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cpms.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("no folder above the tests holds Cpms.sln");
    }
}

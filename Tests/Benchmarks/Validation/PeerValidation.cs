using System.Diagnostics;
using System.Globalization;
using Schemas;

namespace Benchmarks.Validation;

/// <summary>
/// The validators of others, as programs: <c>xmllint</c> of libxml2, Xerces-C++ (Debian's <c>libxerces-c-dev</c> and <c>g++</c>) and the validator of the JDK,
/// which is Xerces for Java, in source files of ours. Start and compiling the schemas are taken off, but for <c>--stream</c>, which compiles them for each
/// file; what is missing on the machine is said and left out.
/// </summary>
internal static class PeerValidation
{
    private const int FewCopies = 10;

    private const int WarmRounds = 6;

    /// <summary>Microseconds of processor for one document, by peer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="times">How often it is validated in a round.</param>
    public static IEnumerable<(string Name, double Microseconds)> Measure(byte[] document, int times)
    {
        string folder = Directory.CreateTempSubdirectory("cpms-peers-").FullName;
        try
        {
            string schema = WriteSchemas(folder);
            string file = Path.Combine(folder, "document.xml");
            File.WriteAllBytes(file, document);
            if (Xmllint(schema, file, times, "") is { } tree)
            {
                yield return ("xmllint", tree);
            }

            if (Xmllint(schema, file, times, "--stream") is { } stream)
            {
                yield return ("xmllint --stream", stream);
            }

            if (Jaxp(folder, schema, file, times) is { } jaxp)
            {
                yield return ("JAXP of the JDK", jaxp);
            }

            if (Xerces(folder, schema, file, times) is { } xerces)
            {
                yield return ("Xerces-C++", xerces);
            }
            else
            {
                Console.WriteLine("(Xerces-C++ left out: apt-get install g++ libxerces-c-dev)");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string WriteSchemas(string folder)
    {
        foreach (var document in SchemaCatalog.Load().Documents)
        {
            string path = Path.Combine(folder, "xsd", document.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // every path has a folder
            File.WriteAllBytes(path, document.Bytes.ToArray());
        }

        return Path.Combine(folder, "xsd", "exchange", "1.0", "messages.xsd");
    }

    // The same file many times in one process, less the same a few times.
    private static double? Xmllint(string schema, string file, int times, string mode)
    {
        double best = double.MaxValue;
        for (int round = 0; round < WarmRounds / 2; round++)
        {
            if (Seconds(schema, file, times + FewCopies, mode) is not { } many || Seconds(schema, file, FewCopies, mode) is not { } few)
            {
                return null;
            }

            best = Math.Min(best, (many - few) * 1_000_000 / times);
        }

        return best;
    }

    private static double? Seconds(string schema, string file, int copies, string mode)
    {
        string files = string.Join(' ', Enumerable.Repeat(file, copies));
        string? used = Run("bash", ["-c", $"TIMEFORMAT='%U %S'; time xmllint --noout --huge {mode} --schema {schema} {files} >/dev/null 2>&1"], fromErrors: true);
        return used?.Trim().Split(' ') is [var user, var system] && double.TryParse(user, CultureInfo.InvariantCulture, out double seconds) && seconds > 0
            ? seconds + double.Parse(system, CultureInfo.InvariantCulture)
            : null;
    }

    private static double? Jaxp(string folder, string schema, string file, int times)
    {
        string source = Unpack(folder, "JaxpValidation.java");
        string? used = Run("java", ["-XX:+UseSerialGC", source, schema, file, times.ToString(CultureInfo.InvariantCulture)], fromErrors: false);
        return double.TryParse(used?.Trim(), CultureInfo.InvariantCulture, out double microseconds) ? microseconds : null;
    }

    private static double? Xerces(string folder, string schema, string file, int times)
    {
        string program = Path.Combine(folder, "xerces");
        _ = Run("g++", ["-O2", "-o", program, Unpack(folder, "XercesValidation.cpp"), "-lxerces-c"], fromErrors: true);
        string? used = File.Exists(program) ? Run(program, [schema, file, times.ToString(CultureInfo.InvariantCulture)], fromErrors: false) : null;
        return double.TryParse(used?.Trim(), CultureInfo.InvariantCulture, out double microseconds) ? microseconds : null;
    }

    private static string Unpack(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        using var stream = typeof(PeerValidation).Assembly.GetManifestResourceStream(name)!; // it is embedded
        using var target = File.Create(path);
        stream.CopyTo(target);
        return path;
    }

    private static string? Run(string program, string[] arguments, bool fromErrors)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!; // it is a new process
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return fromErrors ? errors.GetAwaiter().GetResult() : output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // the program is not installed
        }
    }
}

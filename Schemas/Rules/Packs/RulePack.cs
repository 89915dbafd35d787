using System.Security.Cryptography;
using System.Text;

namespace Schemas.Rules.Packs;

/// <summary>
/// A layer of rules as data. Packs lie on each other: those that the program has, those of a standard, those of a partner. A later one adds
/// rules, changes how much one weighs and from when to when it is asked, or takes it away.
/// </summary>
public sealed class RulePack
{
    /// <summary>The first line of the file of a pack.</summary>
    public const string Head = "code,severity,from,until,message,at,check,value,meaning,hint,source";

    private RulePack(string name, string sha256, IReadOnlyList<RulePackRow> rows)
    {
        (Name, Sha256, Rows) = (name, sha256, rows);
    }

    /// <summary>The name, of its file.</summary>
    public string Name { get; }

    /// <summary>The digest of its file, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    internal IReadOnlyList<RulePackRow> Rows { get; }

    /// <summary>Reads a pack.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its file, UTF-8.</param>
    /// <exception cref="RulePackException">A row cannot be read.</exception>
    public static RulePack Read(string name, ReadOnlySpan<byte> bytes) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), RulePackReader.Read(Encoding.UTF8.GetString(bytes), isOurs: false));

    /// <summary>The rules of the program that are data, read from the assembly.</summary>
    internal static RulePack Base()
    {
        using var stream = typeof(RulePack).Assembly.GetManifestResourceStream("Rules/Packs/base.csv")
            ?? throw new InvalidDataException("the base rule pack is not in the program");
        byte[] bytes = new byte[checked((int)stream.Length)];
        stream.ReadExactly(bytes);
        return new RulePack("base", Convert.ToHexStringLower(SHA256.HashData(bytes)), RulePackReader.Read(Encoding.UTF8.GetString(bytes), isOurs: true));
    }
}

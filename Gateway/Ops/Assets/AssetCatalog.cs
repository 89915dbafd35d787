using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Gateway.Ops.Assets;

/// <summary>The console's style sheet, script and icon, embedded in the program; their addresses change with their content.</summary>
internal sealed class AssetCatalog
{
    private const string Prefix = "Gateway.Ops.Assets.";

    private readonly FrozenDictionary<string, Asset> _assets;

    /// <summary>Reads the embedded files.</summary>
    public AssetCatalog()
    {
        Assembly program = typeof(AssetCatalog).Assembly;
        _assets = program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Read(program, name))
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    /// <summary>The path of an asset with a version that is part of its digest.</summary>
    /// <param name="name">The file name.</param>
    public string Address(string name) => $"/assets/{_assets[name].Version}/{name}";

    /// <summary>The asset, or null.</summary>
    /// <param name="name">The file name.</param>
    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    private static Asset Read(Assembly program, string resource)
    {
        using Stream stream = program.GetManifestResourceStream(resource)!; // the name comes from the assembly's own list
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(resource[Prefix.Length..], Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], bytes);
    }
}

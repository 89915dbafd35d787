using System.Security.Cryptography;
using Gateway.Hosting;
using Gateway.Settings;
using Schemas.Rules.Across;

namespace Gateway.Conformance.Sessions;

/// <summary>The secret of the keys that sessions keep of identifiers; made at the first start, kept in the data folder for its owner alone.</summary>
internal static class FactSecret
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "conformance-facts.key";

    /// <summary>Reads the secret, or makes one.</summary>
    /// <exception cref="SettingsException">The file is no secret.</exception>
    public static FactKeys Open(DataFolder folder)
    {
        string path = folder.PathOf(FileName);
        if (!File.Exists(path))
        {
            PrivateFile.Write(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FactKeys.SecretBytes)));
        }

        try
        {
            byte[] secret = Convert.FromHexString(File.ReadAllText(path).Trim());
            return secret.Length == FactKeys.SecretBytes ? new FactKeys(secret) : throw new FormatException("too short or too long");
        }
        catch (FormatException wrong)
        {
            throw new SettingsException($"{path} is no secret; remove it to have a new one made", wrong);
        }
    }
}

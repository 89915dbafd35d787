using System.Collections.Frozen;
using System.Text.Json;
using Processing.Partners;

namespace Gateway.Security;

/// <summary>The configured partners with their credentials.</summary>
public sealed class PartnerAccounts : IPartnerDirectory
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
    };

    private readonly FrozenDictionary<string, PartnerAccount> _byCode;
    private readonly FrozenDictionary<string, PartnerAccount> _byThumbprint;

    /// <summary>Takes the accounts.</summary>
    /// <param name="accounts">The accounts; no code and no thumbprint twice.</param>
    /// <exception cref="InvalidDataException">A code or a thumbprint is there twice.</exception>
    public PartnerAccounts(IEnumerable<PartnerAccount> accounts)
    {
        var all = accounts.OrderBy(account => account.Partner.Code, StringComparer.Ordinal).ToList();
        try
        {
            _byCode = all.ToFrozenDictionary(account => account.Partner.Code, StringComparer.Ordinal);
            _byThumbprint = all.SelectMany(account => account.CertificateThumbprints.Select(print => (print, account)))
                .ToFrozenDictionary(pair => pair.print, pair => pair.account, StringComparer.Ordinal);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException("Two partners have the same code or the same certificate.", exception);
        }

        All = [.. all.Select(account => account.Partner)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Partner> All { get; }

    /// <summary>Reads <c>partners.json</c>: an array of <see cref="PartnerRow"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not as it must be; the message says where, and never repeats a secret.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PartnerAccounts Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var rows = JsonSerializer.Deserialize<List<PartnerRow>>(file, Json) ?? [];
            return new PartnerAccounts(rows.Select(Account));
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Writes rows in the form that <see cref="Load"/> reads.</summary>
    /// <param name="rows">The partners.</param>
    public static string Write(IReadOnlyList<PartnerRow> rows) => JsonSerializer.Serialize(rows, Json);

    /// <inheritdoc/>
    public Partner? Find(string code) => FindAccount(code)?.Partner;

    /// <summary>The account of that code, or null.</summary>
    /// <param name="code">The partner's code.</param>
    public PartnerAccount? FindAccount(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The account that a certificate belongs to, or null.</summary>
    /// <param name="thumbprint">The SHA-256 thumbprint, upper-case hexadecimal.</param>
    public PartnerAccount? FindByThumbprint(string thumbprint) => _byThumbprint.GetValueOrDefault(thumbprint);

    private static PartnerAccount Account(PartnerRow row) => new()
    {
        Partner = new Partner
        {
            Code = row.Code,
            Name = row.Name,
            Operations = row.Operations,
            UsesEbtsXml = row.UsesEbtsXml,
            Address = row.Address is null ? null
                : Uri.TryCreate(row.Address, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address
                : throw new FormatException($"The address of {row.Code} is no absolute http or https address."),
        },
        PasswordHash = row.PasswordHash is null ? null : PasswordHash.Parse(row.PasswordHash),
        CertificateThumbprints = [.. row.CertificateThumbprints.Select(Thumbprint)],
        CallUser = row.CallUser,
        CallPassword = row.CallPassword,
        UsesMtom = row.UsesMtom,
    };

    private static string Thumbprint(string text)
    {
        string plain = text.Replace(":", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return plain.Length == 64 && plain.All(char.IsAsciiHexDigit)
            ? plain
            : throw new FormatException("A certificate thumbprint must be 64 hexadecimal digits (SHA-256).");
    }
}

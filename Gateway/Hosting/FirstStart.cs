using System.Text.Json;
using Gateway.Ops;
using Gateway.Security;
using Gateway.Settings;

namespace Gateway.Hosting;

/// <summary>
/// Makes what a new data folder needs: the partners of the demo (<c>partners.json</c>), the console's users (<c>console-users.json</c>)
/// and their passwords. Files that are there are left as they are.
/// </summary>
internal static class FirstStart
{
    /// <summary>The name of the file with the partners.</summary>
    public const string PartnersFile = "partners.json";

    /// <summary>The name of the file with the console's users.</summary>
    public const string UsersFile = "console-users.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string[] Everybody = ["FetchAnswer", "RetrieveMessageStatus", "ValidateMessage"];

    private static readonly PartnerRow[] Partners =
    [
        Row("ASC", "Application Support Centers", "EnrollEncounter"),
        Row("OVERSEAS", "Collection at other places around the globe", "EnrollEncounter"),
        Row("CARD", "Benefit card production", "EnrollEncounter"),
        Row("ELIS", "Benefit case management", "EnrollEncounter", "VetBiometrics", "RetrieveBackgroundCheck", "StartBackgroundCheck", "VerifyIdentity", "SearchPerson", "RetrievePerson", "StartForeignQuery", "OrderForeignInformation"),
        Row("IVT", "Identity Verification Tool", "VerifyIdentity"),
        Row("NRC", "National Records Center", "AmendRecord", "RetrieveDisclosureAccounting", "RetrievePerson"),
        Row("ICE", "Immigration and Customs Enforcement", "SearchPerson", "RetrievePerson"),
        Row("CBP", "Customs and Border Protection", "SearchPerson", "RetrievePerson"),
        Row("IDENT", "DHS/OBIM IDENT", "InquirePerson", "DeliverForeignAnswer", "ListReleases", "CollectRelease", "Ident6Identify", "Ident6Verify"),
        Row("NGI", "FBI NGI", "NativeEBTSMessage", "receiveResponse") with { UsesEbtsXml = true },
        Row("ABIS", "DoD ABIS", "NativeEBTSMessage"),
        Row("PCQS", "Person Centric Query Service"),
        Row("ICTS", "Inquiry case tracking", "DeliverCasePackage"),
    ];

    /// <summary>Makes what is missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="SettingsException">Only one of the files is there, and not because an earlier first start was stopped half-way.</exception>
    /// <returns>The passwords, where this start or an earlier one made them; null where an operator wrote the files.</returns>
    public static DemoCredentials? Prepare(DataFolder folder)
    {
        string partnersFile = folder.PathOf(PartnersFile);
        string usersFile = folder.PathOf(UsersFile);
        if (File.Exists(partnersFile) && File.Exists(usersFile))
        {
            return DemoCredentials.Read(folder.Path);
        }

        if (DemoCredentials.Read(folder.Path) is null && (File.Exists(partnersFile) || File.Exists(usersFile)))
        {
            throw new SettingsException($"{folder.Path} has only one of {PartnersFile} and {UsersFile}; add the other, or remove both to have them made");
        }

        var partners = Partners.Select(row => (Row: row, Made: CredentialMaker.New())).ToList();
        var users = Users().Select(user => (User: user, Made: CredentialMaker.New())).ToList();
        var credentials = new DemoCredentials
        {
            Console = [.. users.Select(user => new DemoCredential(user.User.Name, user.Made.Password, user.User.For))],
            Partners = [.. partners.Select(partner => new DemoCredential(partner.Row.Code, partner.Made.Password, partner.Row.Name))],
        };
        credentials.Write(folder);
        PrivateFile.Write(partnersFile, PartnerAccounts.Write([.. partners.Select(partner => partner.Row with { PasswordHash = partner.Made.Hash.ToString() })]));
        PrivateFile.Write(usersFile, JsonSerializer.Serialize(users.Select(user => new ConsoleUser(user.User.Name, user.Made.Hash.ToString(), user.User.Roles, EmailOf(user.User.Name))), Json));
        return credentials;
    }

    /// <summary>Reads the console's users.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="SettingsException">The file is not as it must be.</exception>
    public static IReadOnlyList<ConsoleUser> ReadUsers(DataFolder folder)
    {
        string path = folder.PathOf(UsersFile);
        try
        {
            return JsonSerializer.Deserialize<List<ConsoleUser>>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"{path}: line {broken.LineNumber + 1} is not as it must be: {{ \"name\", \"passwordHash\", \"roles\" }}", broken);
        }
    }

    /// <summary>Reads the partners.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="SettingsException">The file is not as it must be.</exception>
    public static PartnerAccounts ReadPartners(DataFolder folder)
    {
        try
        {
            return PartnerAccounts.Load(folder.PathOf(PartnersFile));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new SettingsException(broken.Message, broken);
        }
    }

    private static IEnumerable<(string Name, string For, string[] Roles)> Users() =>
    [
        ("ops", "sees messages with their content, resends and reprocesses", [ConsoleRole.Ops]),
        ("viewer", "sees what happened, no content", [ConsoleRole.Viewer]),
        ("records", "opens rap sheets, too", [ConsoleRole.Ops, ConsoleRole.Records]),
        ("officer", "asks foreign partners about the cases in the officer's hands", [ConsoleRole.Viewer, ConsoleRole.Officer]),
        ("fdns", "reads what foreign partners told, for identity fraud", [ConsoleRole.Viewer, ConsoleRole.Fdns]),
        ("ivt", "sees new and earlier biometrics beside each other and decides", [ConsoleRole.Viewer, ConsoleRole.Verifier]),
        ("redress", "prepares or decides corrections of records; another person does the other", [ConsoleRole.Viewer, ConsoleRole.Redress]),
        ("privacy", "sees also why the protected-class step decided, and who read what of whom", [ConsoleRole.Ops, ConsoleRole.Restricted, ConsoleRole.Auditor, ConsoleRole.Redress]),
    ];

    // The demonstration assigns its cases to this officer.
    private static string? EmailOf(string user) => user switch
    {
        "officer" => Demo.DemoOfficer.Email,
        "fdns" => "fdns.analyst@example.gov",
        _ => null,
    };

    private static PartnerRow Row(string code, string name, params string[] operations) =>
        new() { Code = code, Name = name, Operations = [.. operations, .. Everybody] };
}

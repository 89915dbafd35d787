using Processing.Sequestered;

namespace Gateway.Ops.Queries;

/// <summary>An officer or an analyst of FDNS at the console, known by the sign-in and nothing else.</summary>
/// <param name="Name">The sign-in name.</param>
/// <param name="Email">The e-mail address, by which cases are assigned; empty where the user has none.</param>
/// <param name="IsOfficer">Whether the user administers benefits.</param>
/// <param name="IsFdns">Whether the user looks into identity fraud.</param>
internal sealed record DeskVisitor(string Name, string Email, bool IsOfficer, bool IsFdns)
{
    /// <summary>The signed-in user.</summary>
    /// <param name="http">The request.</param>
    /// <param name="settings">The console's users.</param>
    public static DeskVisitor Of(HttpContext http, ConsoleSettings settings)
    {
        string name = Visitor.Of(http).Name;
        string email = settings.Users.FirstOrDefault(user => user.Name == name)?.Email ?? string.Empty;
        return new DeskVisitor(name, email.ToLowerInvariant(), http.User.IsInRole(ConsoleRole.Officer), http.User.IsInRole(ConsoleRole.Fdns));
    }

    /// <summary>The reader for a purpose; null where the user's role does not stand for it.</summary>
    /// <param name="purpose">The name of the purpose; empty for the one of the user's role.</param>
    /// <param name="reason">Why.</param>
    public ForeignReader? Reader(string purpose, string reason)
    {
        ReadPurpose wanted = purpose.Length > 0 && Enum.TryParse(purpose, out ReadPurpose named) ? named
            : IsOfficer ? ReadPurpose.ImmigrationBenefit
            : ReadPurpose.IdentityFraud;
        bool isOfRole = wanted == ReadPurpose.ImmigrationBenefit ? IsOfficer : IsFdns;
        return isOfRole ? new ForeignReader(Name, Email, wanted, reason) : null;
    }
}

namespace Gateway.Ops;

/// <summary>A person who may sign in to the console.</summary>
/// <param name="Name">The sign-in name; compared as written.</param>
/// <param name="PasswordHash">The password as <see cref="Gateway.Security.PasswordHash"/> writes it.</param>
/// <param name="Roles">Roles from <see cref="ConsoleRole"/>.</param>
/// <param name="Email">The e-mail address, by which cases are assigned to an officer; null where none is needed.</param>
public sealed record ConsoleUser(string Name, string PasswordHash, IReadOnlyList<string> Roles, string? Email = null);

namespace Processing.Sequestered;

/// <summary>Who wants to read what a foreign partner told.</summary>
/// <param name="User">The console user.</param>
/// <param name="Officer">The officer's e-mail address, by which cases are assigned.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Reason">Why, in the reader's words; for the trail.</param>
public sealed record ForeignReader(string User, string Officer, ReadPurpose Purpose, string Reason);

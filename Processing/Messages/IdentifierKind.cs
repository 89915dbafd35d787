namespace Processing.Messages;

/// <summary>The kinds of identifiers of a person, as the stores and the console spell them.</summary>
internal static class IdentifierKind
{
    public const string ANumber = "A-Number";
    public const string Fin = "FIN";
    public const string Ssn = "SSN";
    public const string Passport = "Passport";
    public const string Sevis = "SEVIS";
    public const string I94 = "I-94";
    public const string Card = "Card";
    public const string OnlineAccount = "Online account";
    public const string FbiNumber = "FBI";

    public const string Receipt = "Receipt";
    public const string Eid = "EID";

    /// <summary>Whether the kind names one person for certain, so that it decides before all others.</summary>
    public static bool IsStrong(string kind) => kind is ANumber or Fin;
}

namespace Processing.Identity;

/// <summary>What reviews are about, as the store and the console name them; docs/identity.md explains each.</summary>
internal static class ReviewKind
{
    /// <summary>A FIN is held by one person, the A-Number given with it by another, or that person holds another A-Number.</summary>
    public const string OneFinTwoANumbers = "OneFinTwoANumbers";

    /// <summary>An A-Number is held by one person who holds another FIN than the one given.</summary>
    public const string OneANumberTwoFins = "OneANumberTwoFins";

    /// <summary>IDENT finds the prints at another of our people.</summary>
    public const string SamePrintsTwoPeople = "SamePrintsTwoPeople";

    /// <summary>One identifier is held by several people, or two identifiers point to two.</summary>
    public const string IdentifiersDisagree = "IdentifiersDisagree";

    /// <summary>An identifier points to a person whose name and birth date are others.</summary>
    public const string BiographyContradicts = "BiographyContradicts";

    /// <summary>New prints are not those of the person whom the identifiers name.</summary>
    public const string PrintsDiffer = "PrintsDiffer";

    /// <summary>IDENT's answer contradicts what is known: several identities, or no match for a FIN.</summary>
    public const string IdentContradicts = "IdentContradicts";

    /// <summary>A new person was made who resembles known ones.</summary>
    public const string PossibleSamePerson = "PossibleSamePerson";
}

namespace Gateway.Ops.Reviews;

/// <summary>The kinds and answers of reviews as people say them.</summary>
internal static class ReviewWords
{
    /// <summary>A kind.</summary>
    public static string Kind(string kind) => kind switch
    {
        "OneFinTwoANumbers" => "One FIN, two A-Numbers",
        "OneANumberTwoFins" => "One A-Number, two FINs",
        "SamePrintsTwoPeople" => "The same prints at two people",
        "IdentifiersDisagree" => "Identifiers point to different people",
        "BiographyContradicts" => "An identifier of somebody else",
        "PrintsDiffer" => "Prints of somebody else",
        "IdentContradicts" => "IDENT contradicts what is known",
        "PossibleSamePerson" => "Perhaps a person we know",
        _ => kind,
    };

    /// <summary>An answer.</summary>
    public static string Answer(string resolution) => resolution switch
    {
        "ExistingPerson" => "this person",
        "NewPerson" => "a new person",
        "Noted" => "noted, nothing changed",
        _ => resolution,
    };
}

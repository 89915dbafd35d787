namespace Conventions;

/// <summary>The items of the acceptance list, and those that no test of their own shows, each with why.</summary>
internal static class AcceptanceRest
{
    private const string Organisational = "organisational: ";

    /// <summary>Every item there is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Items('M', 1, 25), .. Items('M', 30, 51), .. Items('M', 55, 72), .. Items('M', 80, 107), .. Items('M', 110, 138), .. Items('M', 140, 157), .. Items('Q', 1, 6),
    ];

    /// <summary>Item, what it asks for, why no test shows it. A row whose item a test shows by now stands aside.</summary>
    public static IReadOnlyList<(string Item, string What, string Why)> Rows { get; } =
    [
        ("M-08", "verification of applicants by new prints in IDENT", "shown with enrolments; `VerifyIdentity` is named where it is served"),
        ("M-13", "view of all interactions of a person", "the page of a person; named where its tests are"),
        ("M-41", "structured form and bulk sheet for queries", "in the console; named where its tests are"),
        ("M-50", "print for the A-File", "in the console; named where its tests are"),
        ("M-56", "limited biographics that IDENT holds", "outside: IDENT answers the first round itself"),
        ("M-116", "100 years from the birth date", "kept for ever until retention ends records"),
        ("M-117", "the same schedule for foreign information", "as M-116; prints that nobody matched are taken out earlier"),
        ("M-124", "SORN tag on record types", Organisational + "one system of records, DHS/USCIS-018, holds all of it"),
        ("M-126", "access and correction", "the account and corrections are shown; requests come to the National Records Center"),
        ("M-127", "FOIA handling for others", Organisational + "the office that answers decides"),
        ("M-129", "standing compliance evidence", Organisational + "this page, made from the tests, is part of it"),
        ("M-135", "foreign data in IDENT seen by DHS components", "outside: IDENT shows it, and the sequestered store here does not"),
        ("M-143", "connectivity of systems", "SOAP, REST and four foreign clients: `clients.md`"),
        ("M-155", "encrypted messages both ways", Organisational + "TLS is set up by the operator; credentials without it are refused but on loopback"),
        ("M-157", "support of decisions", Organisational + "what users do with results"),
        ("Q-3", "unknown birth date", "nothing is destroyed, so the latest date rules"),
    ];

    private static IEnumerable<string> Items(char kind, int from, int to) => Enumerable.Range(from, to - from + 1)
        .Select(number => kind + "-" + number.ToString(kind == 'M' ? "00" : "0", System.Globalization.CultureInfo.InvariantCulture));
}

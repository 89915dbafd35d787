namespace Biometrics.Itl.Views;

/// <summary>Type-2 as EBTS uses it: who the person is and what is asked or answered.</summary>
/// <param name="record">The Type-2 record.</param>
public sealed class DescriptionView(TaggedRecord record) : ItlView(record)
{
    /// <summary>Name (NAM), <c>SURNAME,GIVEN MIDDLE</c>.</summary>
    public string? Name => Text(18);

    /// <summary>Aliases (AKA), written as the name is.</summary>
    public IReadOnlyList<string> Aliases => Texts(19);

    /// <summary>Dates of birth (DOB) that are whole dates; <c>00000000</c> means unknown and is left out.</summary>
    public IReadOnlyList<DateOnly> BirthDates => [.. Texts(22).Select(ParseDate).OfType<DateOnly>()];

    /// <summary>Place of birth (POB), an NCIC code of two letters.</summary>
    public string? BirthPlace => Text(20);

    /// <summary>Citizenships (CTZ), NCIC codes of two letters.</summary>
    public IReadOnlyList<string> Citizenships => Texts(21);

    /// <summary>Sex (SEX): F, G, M, N, X, Y or Z.</summary>
    public string? Sex => Text(24);

    /// <summary>Race (RAC): A, B, I, U or W.</summary>
    public string? Race => Text(25);

    /// <summary>FBI numbers or UCNs (FBI).</summary>
    public IReadOnlyList<string> FbiNumbers => Texts(14);

    /// <summary>Miscellaneous numbers (MNU) with their kind: AR A-number, AN admission number, FN fingerprint identification number …</summary>
    public IReadOnlyList<(string Kind, string Number)> MiscellaneousNumbers =>
        [.. Texts(17).Where(text => text.Length > 3 && text[2] == '-').Select(text => (text[..2], text[3..]))];

    /// <summary>Originating agency's case number (OCA).</summary>
    public string? CaseNumber => Text(9);

    /// <summary>Controlling agencies (CRI), the one that controls first.</summary>
    public IReadOnlyList<string> ControllingAgencies => Texts(73);

    /// <summary>Reason fingerprinted (RFP).</summary>
    public string? Reason => Text(37);

    /// <summary>Date printed (DPR).</summary>
    public DateOnly? PrintedOn => Date(38);

    /// <summary>Search results finding (SRF): I identified, N not identified …</summary>
    public string? SearchResult => Text(59);

    /// <summary>Messages (MSG), each with its code in front.</summary>
    public IReadOnlyList<string> Messages => Texts(60);

    /// <summary>Missing fingers (AMP): the position, and XX for amputated or UP for unable to print.</summary>
    public IReadOnlyList<(int Finger, string Reason)> MissingFingers =>
        [.. Subfields(84).Select(finger => (ParseNumber(finger.ItemText(0)) ?? 0, finger.ItemText(1)))];

    /// <summary>The electronic rap sheet (ERS).</summary>
    public string? RapSheet => Text(75);

    /// <summary>Candidates (CNL): number, name, and match score where one is given.</summary>
    public IReadOnlyList<(string Number, string Name, int? Score)> Candidates =>
        [.. Subfields(2033).Select(candidate => (candidate.ItemText(0), candidate.ItemText(1), ParseNumber(candidate.ItemText(6))))];
}

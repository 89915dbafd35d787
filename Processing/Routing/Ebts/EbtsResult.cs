using Processing.Messages.NativeEbts;
using Processing.Stores.Checks;

namespace Processing.Routing.Ebts;

/// <summary>What an answer that is no error means for its check.</summary>
/// <remarks>Source: EBTS 10.0: search results findings (2.059) of SRE; EHRR brings a record, EQRR candidates (2.079, 2.2033).</remarks>
internal sealed record EbtsResult
{
    private EbtsResult(CheckStatus status, string? code, string text)
    {
        Status = status;
        Code = code;
        Text = text;
    }

    /// <summary>Where the check stands; <see cref="CheckStatus.Acknowledged"/> where the answer decides nothing yet.</summary>
    public CheckStatus Status { get; }

    /// <summary>The result code of the exchange schema, or null.</summary>
    public string? Code { get; }

    /// <summary>The result in words, without values of the message.</summary>
    public string Text { get; }

    /// <summary>Whether the person is one that the partner knows for certain.</summary>
    public bool IsIdentified => IsHit(Code);

    /// <summary>Whether an operator has to look.</summary>
    public bool NeedsReview { get; private init; }

    /// <summary>Whether it weighs more than what an earlier answer said: a record is never overlooked because "none" came first.</summary>
    public bool SaysMoreThan(string? earlier) => IsHit(Code) && !IsHit(earlier);

    /// <summary>Reads an answer.</summary>
    public static EbtsResult Of(EbtsReply answer, string partner) => (answer.Category, answer.SearchResult) switch
    {
        ("SRE", "I") => new(CheckStatus.Answered, partner == "ABIS" ? "Match" : "Record", "identified"),
        ("SRE", "N") => new(CheckStatus.Answered, partner == "ABIS" ? "NoMatch" : "NoRecord", "not identified"),
        ("SRE", "P" or "D") => new(CheckStatus.Acknowledged, null, "the result is still to come"),
        ("SRE", "C") => new(CheckStatus.Rejected, "Unclassifiable", "inconclusive") { NeedsReview = true },
        ("EHRR", _) => new(CheckStatus.Answered, "Record", "a record by name"),
        ("EQRR", _) when answer.Candidates == 0 => new(CheckStatus.Answered, "NoRecord", "no candidate by name"),
        ("EQRR", _) => new(CheckStatus.Rejected, "Unclassifiable", "candidates by name, to be compared by hand") { NeedsReview = true },
        _ => new(CheckStatus.Rejected, "Error", "an answer that does not fit the request") { NeedsReview = true },
    };

    private static bool IsHit(string? code) => code is "Record" or "Match";
}

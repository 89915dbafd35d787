using Gateway.Conformance.Reports;
using Schemas.Rules.Across;
using Schemas.Validation;

namespace Gateway.Conformance.Checking;

/// <summary>The record of all messages of a corpus, session or replay, looked at together.</summary>
internal static class TogetherResult
{
    /// <summary>What it is called in reports, manifests and baselines.</summary>
    public const string Name = "together";

    /// <summary>Asks the rules about several messages.</summary>
    /// <param name="check">The rules.</param>
    /// <param name="messages">What the messages say.</param>
    public static FileResult Of(ExchangeCheck check, IReadOnlyList<MessageFacts> messages)
    {
        if (messages.Count > ExchangeCheck.MostMessages)
        {
            return Make(Verdict.Undetermined, [new ReportedFinding(PackagingFindings.ExchangeTooLarge.Find())], 1);
        }

        var (findings, total) = check.Check(messages);
        bool isBroken = findings.Any(finding => finding.Finding.Severity == Severity.Error);
        return Make(isBroken ? Verdict.Invalid : Verdict.Valid, [.. findings.Select(Reported)], total);
    }

    private static ReportedFinding Reported(ExchangeFinding found) => new(found.Finding)
    {
        File = found.File,
        Related = found.OtherFile is { } other ? new RelatedPlace(other, found.OtherLine, found.OtherColumn) : null,
    };

    private static FileResult Make(Verdict verdict, IReadOnlyList<ReportedFinding> findings, int total) => new()
    {
        Name = Name,
        Kind = FileKind.Exchange,
        Bytes = 0,
        Sha256 = "",
        Verdict = verdict,
        Findings = findings,
        FindingsTotal = total,
    };
}

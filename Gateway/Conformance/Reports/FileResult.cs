using Gateway.Conformance.Checking;
using Schemas.Rules.Across;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>The one record of a checked file from which every report is written.</summary>
internal sealed record FileResult
{
    /// <summary>The name of the file, with forward slashes.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>The message element or the type of transaction; null where it is not known.</summary>
    public string? Subject { get; init; }

    /// <summary>The length in bytes; 0 where it could not be read.</summary>
    public required long Bytes { get; init; }

    /// <summary>The digest of the bytes in lower-case hexadecimal digits; empty where they could not be read.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The verdict of the checks, whatever is accepted or expected.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The findings, each cause before what follows from it.</summary>
    public required IReadOnlyList<ReportedFinding> Findings { get; init; }

    /// <summary>How many there were before the list was cut.</summary>
    public required int FindingsTotal { get; init; }

    /// <summary>How it compares with the manifest; null where there is none.</summary>
    public ExpectationResult? Expectation { get; init; }

    /// <summary>The time until the answer was there, in milliseconds; null where nothing was sent.</summary>
    public double? LatencyMilliseconds { get; init; }

    /// <summary>The name of the fault or refusal with which an endpoint answered; null where it took the message, and where nothing was sent.</summary>
    public string? FaultName { get; init; }

    /// <summary>What its messages say that others have to agree with; no report shows it.</summary>
    public IReadOnlyList<MessageFacts> Facts { get; init; } = [];

    /// <summary>Whether the whole list was accepted by the baseline.</summary>
    public bool IsAccepted => Verdict == Verdict.Invalid && FindingsTotal == Findings.Count
        && Findings.All(finding => finding.Accepted is not null || finding.Finding.Severity != Severity.Error);

    /// <summary>What counts for the exit code: as expected, where something is expected; else valid or accepted.</summary>
    public ResultStanding Standing => Expectation is { } expectation
        ? (expectation.IsMet ? ResultStanding.Good : Verdict == Verdict.Undetermined ? ResultStanding.Unknown : ResultStanding.Bad)
        : Verdict switch
        {
            Verdict.Valid => ResultStanding.Good,
            Verdict.Undetermined => ResultStanding.Unknown,
            _ => IsAccepted ? ResultStanding.Good : ResultStanding.Bad,
        };
}

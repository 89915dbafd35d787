using Schemas.Validation;

namespace Schemas.Comparison;

/// <summary>The findings of answers that are compared with what was expected or recorded. <c>docs/findings.md</c> shows the same list.</summary>
public static class ComparisonFindings
{
    private const string Recorded = "A recorded run";

    /// <summary>There is no answer.</summary>
    public static FindingDescription NoAnswer { get; } = new(
        "CPMS-5101", Severity.Error, "No answer came, so nothing is known about it.", "Check the address, the credentials and the network; then go on with --resume.", "Fail closed");

    /// <summary>A fault or a refusal.</summary>
    public static FindingDescription Refused { get; } = new(
        "CPMS-5102", Severity.Error, "The endpoint refused the message.", "Look at the findings that came with the answer, or say in a manifest that this is expected.", "SOAP 1.1, 4.4; SOAP 1.2 part 1, 5.4; RFC 9110, 15");

    /// <summary>An answer that is no XML, no envelope, or a broken package.</summary>
    public static FindingDescription AnswerUnreadable { get; } = new(
        "CPMS-5103", Severity.Error, "The answer cannot be read.", "Correct the endpoint: it must answer XML, in an envelope where it was asked in one.", "SOAP 1.1, 4; SOAP 1.2 part 1, 5");

    /// <summary>A value that is another one.</summary>
    public static FindingDescription ValueDiffers { get; } = new(
        "CPMS-5110", Severity.Error, "A value differs from the recorded one.", "Correct the endpoint, or record the run again if the change is wanted.", Recorded);

    /// <summary>An element or attribute that is not there any more.</summary>
    public static FindingDescription Missing { get; } = new(
        "CPMS-5111", Severity.Error, "Something that was recorded is missing.", "Correct the endpoint, or record the run again if the change is wanted.", Recorded);

    /// <summary>An element or attribute that was not there.</summary>
    public static FindingDescription Additional { get; } = new(
        "CPMS-5112", Severity.Error, "Something stands in the answer that was not recorded.", "Correct the endpoint, or record the run again if the change is wanted.", Recorded);

    /// <summary>Elements in another order where the schema fixes it.</summary>
    public static FindingDescription OrderDiffers { get; } = new(
        "CPMS-5113", Severity.Error, "Elements stand in another order than recorded, where the order has a meaning.", "Correct the endpoint, or record the run again if the change is wanted.", Recorded);

    /// <summary>Identifiers that were equal and are not any more, or the other way round.</summary>
    public static FindingDescription IdentifierDiffers { get; } = new(
        "CPMS-5114", Severity.Error, "Identifiers agree with each other otherwise than they were recorded.", "Identifiers may be new ones, but the same one must stand wherever the same was recorded.", Recorded);

    /// <summary>Another status or kind of answer.</summary>
    public static FindingDescription StatusDiffers { get; } = new(
        "CPMS-5115", Severity.Error, "The answer is of another status or kind than the recorded one.", "Correct the endpoint, or record the run again if the change is wanted.", Recorded);

    /// <summary>A message that was not recorded.</summary>
    public static FindingDescription NotRecorded { get; } = new(
        "CPMS-5116", Severity.Error, "The recorded run has no answer to this message.", "Record the run again with the whole corpus.", Recorded);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingDescription> All { get; } =
    [
        NoAnswer, Refused, AnswerUnreadable, ValueDiffers, Missing, Additional, OrderDiffers, IdentifierDiffers, StatusDiffers, NotRecorded,
    ];
}

using Processing.Messages.Xml;
using Processing.Stores.Checks;

namespace Processing.Messages.RetrieveBackgroundCheck;

/// <summary>A background check as answers tell it.</summary>
/// <param name="Id">Our id of it.</param>
/// <param name="Kind">The kind: a code of the exchange schema.</param>
/// <param name="Status">Where it stands: a code of the exchange schema.</param>
/// <param name="AskedOn">The day on which it was asked for, or null.</param>
/// <param name="AnsweredOn">The day of the result, or null.</param>
/// <param name="Result">The result: a code of the exchange schema, or null.</param>
/// <param name="ValidUntil">The last day on which the result may be relied on, or null.</param>
/// <param name="Text">What else there is to say, or null.</param>
internal sealed record CheckFacts(
    Guid Id, string Kind, string Status, DateOnly? AskedOn, DateOnly? AnsweredOn, string? Result, DateOnly? ValidUntil, string? Text)
{
    private const string Restricted = "The record is kept restricted in CPMS; it is shown to authorized staff only.";

    /// <summary>How a check stands.</summary>
    /// <param name="check">The check.</param>
    /// <param name="today">Today, UTC.</param>
    /// <param name="note">What else there is to say, or null.</param>
    public static CheckFacts Of(BackgroundCheck check, DateOnly today, string? note = null) => new(
        check.Id,
        check.Kind,
        StatusOf(check, today),
        check.Status == CheckStatus.Waiting ? null : DayOf(check.RequestedAt),
        check is { Result: not null, AnsweredAt: { } at } ? DayOf(at) : null,
        check.Result,
        check.ValidUntil,
        note ?? (check.Result == "Record" ? Restricted : null));

    /// <summary>Writes the element.</summary>
    public void WriteTo(MessageWriter writer) => writer
        .Open("BackgroundCheck")
        .Identification("BackgroundCheckIdentification", Id.ToString("D"))
        .Leaf("BackgroundCheckCategoryCode", Kind)
        .Leaf("BackgroundCheckStatusCode", Status)
        .Date("BackgroundCheckRequestDate", AskedOn)
        .Date("BackgroundCheckResultDate", AnsweredOn)
        .Leaf("BackgroundCheckResultCode", Result)
        .Date("BackgroundCheckExpirationDate", ValidUntil)
        .Leaf("BackgroundCheckResultText", Text)
        .Close();

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static string StatusOf(BackgroundCheck check, DateOnly today) => check.Status switch
    {
        CheckStatus.Answered when check.ValidUntil < today => "Expired",
        CheckStatus.Answered => "Answered",
        CheckStatus.Rejected => "Failed",
        CheckStatus.Waiting => "Waiting",
        _ => "Requested",
    };
}

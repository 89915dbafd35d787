using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.StartBackgroundCheck;

/// <summary>What a <c>StartBackgroundCheckRequest</c> asks.</summary>
/// <param name="Person">The person.</param>
/// <param name="FormType">The form.</param>
/// <param name="FilingDate">The filing date, or null where it is partial.</param>
/// <param name="Receipt">The receipt number of the filing, or null.</param>
/// <param name="Kinds">The kinds of checks; empty for all that the form calls for.</param>
internal sealed record StartRequest(PersonData Person, string FormType, DateOnly? FilingDate, string? Receipt, IReadOnlyList<string> Kinds)
{
    /// <summary>Reads a valid message.</summary>
    public static StartRequest Read(InfosetElement message)
    {
        var asked = CheckRequest.Read(message);
        return new StartRequest(
            asked.Person, message.Own("FormTypeCode").Text, message.Own("FilingDate").WholeDate, asked.Receipt, asked.Kinds);
    }
}

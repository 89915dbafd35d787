using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.RetrieveBackgroundCheck;

/// <summary>What a <c>RetrieveBackgroundCheckRequest</c> asks.</summary>
/// <param name="Person">The person.</param>
/// <param name="Receipt">The receipt number of one filing, or null for all.</param>
/// <param name="Kinds">The kinds of checks; empty for all.</param>
internal sealed record CheckRequest(PersonData Person, string? Receipt, IReadOnlyList<string> Kinds)
{
    /// <summary>Reads a valid message.</summary>
    public static CheckRequest Read(InfosetElement message)
    {
        var kinds = new List<string>();
        foreach (InfosetElement element in message.Children)
        {
            if (element.Is(ExchangeNames.Own("RequestedCheckCategoryCode")))
            {
                kinds.Add(element.Text);
            }
        }

        return new CheckRequest(PersonReader.Read(message.Nc("Person")), message.Im("ImmigrationReceiptNumberIdentification").Id, kinds);
    }
}

using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.VetBiometrics;

/// <summary>What a <c>VetBiometricsRequest</c> asks.</summary>
/// <param name="Person">The person.</param>
/// <param name="FormType">The form.</param>
/// <param name="FilingDate">The filing date.</param>
/// <param name="AsOf">The day for which the question is asked, or null for today.</param>
internal sealed record VettingRequest(PersonData Person, string FormType, DateOnly? FilingDate, DateOnly? AsOf)
{
    /// <summary>The receipt number of the filing, or null.</summary>
    public string? Receipt { get; init; }

    /// <summary>Reads a valid message.</summary>
    public static VettingRequest Read(InfosetElement message) => new(
        PersonReader.Read(message.Nc("Person")),
        message.Own("FormTypeCode").Text,
        message.Own("FilingDate").WholeDate,
        message.Own("VettingDate").WholeDate)
    {
        Receipt = message.Im("ImmigrationReceiptNumberIdentification").Id,
    };
}

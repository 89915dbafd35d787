using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Dates;

/// <summary>An encounter comes before the message that tells of it.</summary>
internal sealed class EncounterDateRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3003",
        Severity.Error,
        "The encounter is after the creation of the message.",
        "Correct the date of the encounter, or the clock of the sending system.",
        "Exchange 1.0, Encounter");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.EncounterDate];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var created = DateSpan.Of(context.Message.Child(ExchangeNames.MessageHeader).Child(ExchangeNames.MessageCreationDateTime));
        if (DateSpan.Of(subject) is { } encounter && created is not null
            && encounter.Earliest > created.Value.Latest.AddMinutes(context.Limits.ClockSkewMinutes))
        {
            context.Report(subject);
        }
    }
}

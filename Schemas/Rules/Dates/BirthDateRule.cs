using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Dates;

/// <summary>Nobody is born after being met, nor in the future.</summary>
internal sealed class BirthDateRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3002",
        Severity.Error,
        "A birth date is after the encounter, or in the future.",
        "Correct the birth date or the date of the encounter; a date known in part may be given in part.",
        "Exchange 1.0, Encounter");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.PersonBirthDate];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        if (DateSpan.Of(subject) is not { } birth)
        {
            return;
        }

        var encounter = DateSpan.Of(context.Message.Child(ExchangeNames.Encounter).Child(ExchangeNames.EncounterDate));
        if (birth.Earliest > context.Now || birth.Earliest > encounter?.Latest)
        {
            context.Report(subject);
        }
    }
}

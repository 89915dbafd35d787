using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Dates;

/// <summary>A message is not made in the future, but for what clocks differ by.</summary>
internal sealed class CreationTimeRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3001",
        Severity.Error,
        "The creation time of the message is in the future.",
        "Set the clock of the sending system; a few minutes of difference are allowed.",
        "Exchange 1.0, MessageHeader");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.MessageCreationDateTime];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        if (DateSpan.Of(subject) is { } created && created.Earliest > context.Now.AddMinutes(context.Limits.ClockSkewMinutes))
        {
            context.Report(subject);
        }
    }
}

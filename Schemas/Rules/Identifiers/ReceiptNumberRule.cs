using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

/// <summary>The form of receipt numbers.</summary>
internal sealed class ReceiptNumberRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3005",
        Severity.Error,
        "A receipt number is not three capital letters and ten digits.",
        "Write it without hyphens and spaces.",
        "USCIS, receipt number");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.ReceiptNumber];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        if (!IdentifierText.IsLettersThenDigits(IdentifierText.Of(subject), 3, 10))
        {
            context.Report(subject);
        }
    }
}

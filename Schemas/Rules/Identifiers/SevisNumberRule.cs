using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

/// <summary>The form of SEVIS numbers.</summary>
internal sealed class SevisNumberRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3008",
        Severity.Error,
        "A SEVIS number is not the letter N and ten digits.",
        "Write all ten digits, with leading zeros.",
        "ICE, SEVIS ID");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.SevisNumber];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        string text = IdentifierText.Of(subject);
        if (!text.StartsWith('N') || !IdentifierText.IsLettersThenDigits(text, 1, 10))
        {
            context.Report(subject);
        }
    }
}

using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

/// <summary>The form of A-Numbers.</summary>
internal sealed class AlienNumberRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3004",
        Severity.Error,
        "An A-Number is not the letter A with seven to nine digits, or has only zeros.",
        "Write it as A and seven to nine digits, without hyphens.",
        "USCIS Policy Manual, A-Number");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.AlienNumber];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        string text = IdentifierText.Of(subject);
        var digits = text.StartsWith('A') ? text.AsSpan(1) : text;
        if (digits.Length is < 7 or > 9 || !IdentifierText.IsDigits(digits) || !digits.ContainsAnyExcept('0'))
        {
            context.Report(subject);
        }
    }
}

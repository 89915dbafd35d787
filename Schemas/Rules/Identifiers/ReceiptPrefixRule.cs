using System.Collections.Frozen;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

/// <summary>The three letters of receipt numbers name the place that gave them. New ones appear, so an unknown one is only pointed out.</summary>
internal sealed class ReceiptPrefixRule : IMessageRule
{
    private static readonly FrozenSet<string> Known =
        FrozenSet.Create(StringComparer.Ordinal, "IOE", "EAC", "VSC", "WAC", "CSC", "LIN", "NSC", "SRC", "TSC", "MSC", "NBC", "YSC", "ZAR", "ZCH", "ZLA");

    public FindingDescription Description { get; } = new(
        "CPMS-3006",
        Severity.Warning,
        "A receipt number begins with letters that no known service center has.",
        "Check the first three letters.",
        "USCIS, receipt number");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.ReceiptNumber];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        string text = IdentifierText.Of(subject);
        if (IdentifierText.IsLettersThenDigits(text, 3, 10) && !Known.Contains(text[..3]))
        {
            context.Report(subject);
        }
    }
}

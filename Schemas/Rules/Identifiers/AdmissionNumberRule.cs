using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

/// <summary>The form of I-94 admission numbers: eleven characters, digits but for a letter that newer ones have in the tenth place.</summary>
internal sealed class AdmissionNumberRule : IMessageRule
{
    private const int LetterPlace = 9;

    public FindingDescription Description { get; } = new(
        "CPMS-3009",
        Severity.Error,
        "An admission number is not eleven digits, of which the tenth may be a capital letter.",
        "Copy it from the I-94 without spaces.",
        "CBP, Form I-94");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.Admission];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        string text = IdentifierText.Of(subject);
        bool fits = text.Length == 11 && IdentifierText.IsDigits(text.AsSpan(0, LetterPlace)) && IdentifierText.IsDigits(text.AsSpan(LetterPlace + 1))
            && (char.IsAsciiDigit(text[LetterPlace]) || char.IsAsciiLetterUpper(text[LetterPlace]));
        if (!fits)
        {
            context.Report(subject);
        }
    }
}

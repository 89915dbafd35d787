using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

/// <summary>Social Security numbers that were never given.</summary>
internal sealed class SocialSecurityNumberRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3007",
        Severity.Error,
        "A Social Security number is not nine digits, or is one that is never given.",
        "Leave it out if it is not known. Areas 000, 666 and from 900, group 00 and serial 0000 are never given.",
        "Social Security Administration, POMS RM 10201.035");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.PersonSocialSecurityNumber];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        string text = IdentifierText.Of(subject);
        bool isGiven = text.Length == 9 && IdentifierText.IsDigits(text)
            && text[0] != '9' && text[..3] is not ("000" or "666") && text[3..5] != "00" && text[5..] != "0000";
        if (!isGiven)
        {
            context.Report(subject);
        }
    }
}

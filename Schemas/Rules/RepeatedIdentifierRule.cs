using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>An identifier is given once: the same kind with the same characters twice on one person is pointed out.</summary>
internal sealed class RepeatedIdentifierRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3014",
        Severity.Warning,
        "A person has the same identifier twice.",
        "Give each identifier once.",
        "Exchange 1.0, PersonAugmentation");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.PersonAugmentation, ExchangeNames.Person];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var seen = new HashSet<(XmlName Kind, string Text, string Issuer)>();
        foreach (var child in subject.Children)
        {
            bool isIdentifier = child.Child(ExchangeNames.IdentificationID).IsPresent || child.Is(ExchangeNames.SevisNumber);
            if (isIdentifier && !seen.Add((child.Name, IdentifierText.Of(child), Issuer(child))))
            {
                context.Report(child);
            }
        }
    }

    /// <summary>What stands beside the characters of the identifier: countries, kinds, issuers.</summary>
    private static string Issuer(InfosetElement identifier)
    {
        string text = string.Empty;
        foreach (var child in identifier.Children)
        {
            text += child.Is(ExchangeNames.IdentificationID) ? string.Empty : "|" + child.Text + child.FirstChild.Text;
        }

        return text;
    }
}

using System.Text;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Identifiers;

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
        var first = subject.FirstChild;
        while (first.IsPresent)
        {
            first = CheckRun(context, first);
        }
    }

    /// <summary>Looks at the siblings of one name, which the schema puts side by side, and gives the first one of another name.</summary>
    private static InfosetElement CheckRun(in RuleContext context, InfosetElement first)
    {
        var next = first.NextSibling;
        if (!IsNamedLike(next, first))
        {
            return next;
        }

        // Names, addresses and the like come in runs too, and are no identifiers.
        HashSet<(string Text, string Issuer)>? seen = null;
        for (next = first; IsNamedLike(next, first); next = next.NextSibling)
        {
            bool isIdentifier = next.Child(ExchangeNames.IdentificationID).IsPresent || next.Is(ExchangeNames.SevisNumber);
            if (isIdentifier && !(seen ??= []).Add((IdentifierText.Of(next), Issuer(next))))
            {
                context.Report(next);
            }
        }

        return next;
    }

    // In one document equal names have equal numbers; asked for every child of every person.
    private static bool IsNamedLike(InfosetElement element, InfosetElement other) => element.IsPresent && element.Data.Symbol == other.Data.Symbol;

    /// <summary>What stands beside the characters of the identifier: countries, kinds, issuers.</summary>
    private static string Issuer(InfosetElement identifier)
    {
        var text = new StringBuilder();
        foreach (var child in identifier.Children)
        {
            if (!child.Is(ExchangeNames.IdentificationID))
            {
                text.Append('|').Append(child.Text).Append(child.FirstChild.Text);
            }
        }

        return text.ToString();
    }
}

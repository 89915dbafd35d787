using Processing.Messages;
using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Partners.Pcqs;

/// <summary>PCQS: the protected status of people.</summary>
internal sealed class PcqsLink() : ExchangeLink("PCQS", "QueryPersonStatus")
{
    /// <inheritdoc/>
    protected override PartnerAnswer Read(string operation, string outcome, InfosetElement answer)
    {
        var statuses = new List<PersonStatus>();
        foreach (InfosetElement element in answer.Children)
        {
            if (element.Is(ExchangeNames.Own("PersonStatus")))
            {
                statuses.Add(StatusOf(element));
            }
        }

        return new PartnerAnswer { Outcome = outcome, Statuses = statuses };
    }

    private static PersonStatus StatusOf(InfosetElement element)
    {
        var classes = new List<string>();
        var codes = new List<string>();
        foreach (InfosetElement child in element.Children)
        {
            if (child.Is(ExchangeNames.Own("ProtectedClassCode")))
            {
                classes.Add(child.Text);
            }
            else if (child.Is(ExchangeNames.Own("ClassOfAdmissionCode")))
            {
                codes.Add(child.Text);
            }
        }

        return new PersonStatus(
            Normalized.Identifier(IdentifierKind.ANumber, element.Im("AlienNumberIdentification").Id)?.Value ?? string.Empty,
            element.Own("ProtectionStatusCode").Text,
            classes,
            codes,
            element.Own("PendingPetitionIndicator").Text is "true" or "1");
    }
}

using Processing.Partners.Answers;
using Processing.Partners.Ebts;
using Processing.Partners.Icts;
using Processing.Partners.Ident;
using Processing.Partners.Pcqs;

namespace Processing.Partners;

/// <summary>Every link there is. A new partner system is a line here.</summary>
internal static class PartnerLinks
{
    private static readonly IPartnerLink[] All = [new IdentLink(), new ForeignQueryLink(), new PcqsLink(), new IctsLink(), new EbtsLink(), new AnswerLink()];

    /// <summary>The link that carries an operation to a partner, or null.</summary>
    public static IPartnerLink? Find(string partner, string operation) => All.FirstOrDefault(link => link.Carries(partner, operation));
}

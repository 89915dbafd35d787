using Processing.Messages;
using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Partners.Ident;

/// <summary>IDENT: comparing, searching, and reporting encounters.</summary>
internal sealed class IdentLink() : ExchangeLink("IDENT", "Identify", "Verify", "ReportMatch", "ReportCorrection")
{
    /// <inheritdoc/>
    protected override PartnerAnswer Read(string operation, string outcome, InfosetElement answer)
    {
        var fins = new List<string>();
        var eids = new List<string>();
        foreach (InfosetElement identity in answer.Children)
        {
            if (identity.Is(ExchangeNames.Own("Identity"))
                && Normalized.Identifier(IdentifierKind.Fin, identity.Biom("FingerprintIdentification").Id) is { } fin)
            {
                fins.Add(fin.Value);
                eids.AddRange(EidsOf(identity));
            }
        }

        return new PartnerAnswer
        {
            Outcome = outcome,
            IsVerification = operation == "Verify",
            Fins = fins,
            Eid = Normalized.Identifier(IdentifierKind.Eid, answer.Biom("EncounterIdentification").Id)?.Value,
            EarlierEids = eids,
        };
    }

    private static List<string> EidsOf(InfosetElement identity)
    {
        var eids = new List<string>();
        foreach (InfosetElement encounter in identity.Children)
        {
            if (encounter.Is(ExchangeNames.Own("IdentityEncounter"))
                && Normalized.Identifier(IdentifierKind.Eid, encounter.Biom("EncounterIdentification").Id) is { } eid)
            {
                eids.Add(eid.Value);
            }
        }

        return eids;
    }
}

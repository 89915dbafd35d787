using Schemas.Infoset;
using Schemas.Rules.Ident;

namespace Schemas.Rules.Across;

/// <summary>What messages of IXM 6 say that others have to agree with.</summary>
internal static class IdentFacts
{
    public static void Read(InfosetElement message, FactList facts)
    {
        var activity = message.Child(IdentNames.Encounter).Child(IdentNames.Activity);
        var number = activity.Child(IdentNames.ActivityIdentification).Child(IdentNames.IdentificationID);
        var sender = activity.Child(IdentNames.OriginatingOrganization);
        if (number.IsPresent && message.Name != IdentNames.IdentifyResponse)
        {
            string triple = string.Join(' ', new[] { IdentNames.OrganizationName, IdentNames.OrganizationUnitName, IdentNames.OrganizationSubUnitName }.Select(name => Text(sender.Child(name))));
            facts.Add(FactKind.TransactionSent, "transaction", number, triple + " ");
        }

        Add(FactKind.EncounterNamed, message.Child(IdentNames.EncounterIdentification), facts);
        Add(FactKind.EncounterAsked, message.Child(IdentNames.EncounterIdentificationQuery).Child(IdentNames.EncounterIdentification), facts);
        foreach (var identity in message.Children)
        {
            foreach (var encounter in identity.Children)
            {
                if (encounter.Is(IdentNames.Encounter))
                {
                    Add(FactKind.EncounterNamed, encounter.Child(IdentNames.EncounterIdentification), facts);
                }
            }
        }
    }

    private static void Add(FactKind kind, InfosetElement identification, FactList facts) => facts.Add(kind, "encounter", identification.Child(IdentNames.IdentificationID));

    private static string Text(InfosetElement element) => element.IsPresent ? element.Text : "";
}

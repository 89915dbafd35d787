using Processing.Identity.Search;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>Stores what an encounter says of a person.</summary>
internal static class PersonRecorder
{
    /// <summary>Adds identifiers, names and search keys of the message to a person, and why it was tied to them.</summary>
    public static async Task RecordAsync(MessageContext context, Guid personId, Enrolment enrolment, IdentityDecision decision)
    {
        IPersonStore people = context.Stores.People;
        foreach (PersonIdentifier identifier in enrolment.Person.Identifiers)
        {
            await people.AddIdentifierAsync(personId, identifier, context.Id);
        }

        if (enrolment.Receipt is { } receipt)
        {
            await people.AddIdentifierAsync(personId, new PersonIdentifier(IdentifierKind.Receipt, receipt), context.Id);
        }

        foreach (PersonName name in enrolment.Person.Names)
        {
            await people.AddBiographyAsync(personId, BiographyOf(name, enrolment.Person), context.Id);
        }

        await context.Stores.Keys.AddAsync(WantedPerson.Of(enrolment.Person).KeysFor(personId), context.Id);
        await LinkAsync(context, personId, "Linked", string.Join("; ", decision.Reasons), decision.Explanation);
    }

    /// <summary>Adds a link event.</summary>
    public static Task LinkAsync(MessageContext context, Guid personId, string kind, string evidence, string? explanation = null) =>
        context.Stores.People.AddLinkAsync(new PersonLink(personId, context.Id, kind, evidence, "cpms", context.Now, explanation));

    private static Biography BiographyOf(PersonName name, PersonData person) => new(
        name.Family,
        name.Given,
        person.BirthDate,
        person.Sex,
        person.BirthCountry);
}

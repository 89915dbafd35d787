using Processing.Messages;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>Stores what an encounter says of a person.</summary>
internal static class PersonRecorder
{
    /// <summary>Adds identifiers and names of the message to a person, and why it was tied to them.</summary>
    public static async Task RecordAsync(MessageContext context, Guid personId, PersonData person, string evidence)
    {
        IPersonStore people = context.Stores.People;
        foreach (PersonIdentifier identifier in person.Identifiers)
        {
            await people.AddIdentifierAsync(personId, identifier, context.Id);
        }

        foreach (PersonName name in person.Names)
        {
            await people.AddBiographyAsync(personId, BiographyOf(name, person), context.Id);
        }

        await LinkAsync(context, personId, "Linked", evidence);
    }

    /// <summary>Adds a link event.</summary>
    public static Task LinkAsync(MessageContext context, Guid personId, string kind, string evidence) =>
        context.Stores.People.AddLinkAsync(new PersonLink(personId, context.Id, kind, evidence, "cpms", context.Now));

    private static Biography BiographyOf(PersonName name, PersonData person) => new(
        name.Family,
        name.Given,
        Normalized.Key(name.Family),
        Normalized.FirstKey(name.Given),
        person.BirthDate,
        person.Sex,
        person.BirthCountry);
}

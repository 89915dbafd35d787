using Processing.Intake;
using Processing.Stores.People;

namespace Processing.Identity.Reviews;

/// <summary>Who messages are tied to, worked out from the link events alone. The rows of people are its projection.</summary>
internal static class LinkReplay
{
    /// <summary>Whom a message is tied to after its events; null for nobody.</summary>
    /// <param name="events">The events of one message, oldest first.</param>
    public static Guid? HolderOf(IEnumerable<PersonLink> events)
    {
        Guid? holder = null;
        foreach (PersonLink link in events)
        {
            holder = link.Kind switch
            {
                "Linked" => link.PersonId,
                "Unlinked" when holder == link.PersonId => null,
                _ => holder,
            };
        }

        return holder;
    }

    /// <summary>The messages that are tied to a person after the events of that person.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="events">The events of that person, oldest first.</param>
    public static IReadOnlyList<MessageId> MessagesOf(Guid personId, IEnumerable<PersonLink> events)
    {
        var tied = new List<MessageId>();
        foreach (PersonLink link in events.Where(link => link.PersonId == personId))
        {
            if (link.Kind == "Linked" && !tied.Contains(link.MessageId))
            {
                tied.Add(link.MessageId);
            }
            else if (link.Kind == "Unlinked")
            {
                tied.Remove(link.MessageId);
            }
        }

        return tied;
    }
}

using Processing.Messages;
using Processing.Messages.InquirePerson;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.ProtectedClass;

/// <summary>The A-Numbers by which PCQS is asked about the people of an inquiry.</summary>
internal static class AskedNumbers
{
    /// <summary>Those that the inquiry names and those of the people it matches; null where a known individual has none.</summary>
    /// <param name="context">The inquiry's message.</param>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="unknown">The number that stands in where nobody is known.</param>
    public static async Task<IReadOnlyCollection<string>?> OfAsync(MessageContext context, Inquiry inquiry, string unknown)
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        bool isAnybodyKnown = context.State.MatchedPeople is { Count: > 0 };
        foreach (IReadOnlyList<PersonIdentifier> identity in inquiry.Matched)
        {
            IReadOnlyCollection<string> ofIdentity = await OfIdentityAsync(context, identity);
            if (ofIdentity.Count == 0 && isAnybodyKnown)
            {
                return null;
            }

            numbers.UnionWith(ofIdentity);
        }

        if (numbers.Count == 0)
        {
            numbers.Add(unknown);
        }

        return numbers;
    }

    private static async Task<IReadOnlyCollection<string>> OfIdentityAsync(MessageContext context, IReadOnlyList<PersonIdentifier> identity)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (PersonIdentifier identifier in identity)
        {
            if (identifier.Kind == IdentifierKind.ANumber)
            {
                numbers.Add(identifier.Value);
            }

            foreach (Guid person in await context.Stores.People.FindByIdentifierAsync(identifier))
            {
                IReadOnlyList<PersonIdentifier> held = await context.Stores.People.ReadIdentifiersAsync(person);
                numbers.UnionWith(held.Where(known => known.Kind == IdentifierKind.ANumber).Select(known => known.Value));
            }
        }

        return numbers;
    }
}

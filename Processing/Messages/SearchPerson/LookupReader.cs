using Processing.Messages.Xml;
using Processing.Search;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.SearchPerson;

/// <summary>Reads a valid <c>SearchPersonRequest</c> or <c>RetrievePersonRequest</c>.</summary>
internal static class LookupReader
{
    /// <summary>Reads a search.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="values">Its binary values by the offset of their element.</param>
    /// <param name="today">The day of arrival.</param>
    public static Lookup Search(InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly today)
    {
        InfosetElement maximum = message.Own("MaximumResultQuantity");
        InfosetElement person = message.Nc("Person");
        return Begin(message) with
        {
            Person = person.IsPresent ? PersonReader.Read(person) : null,
            Prints = [.. BiometricReader.Read(message, values, today).Where(image => image.Modality == "Fingerprint")],
            Maximum = maximum.IsPresent ? Math.Clamp(maximum.Number, 1, PersonSearch.MostCandidates) : PersonSearch.MostCandidates,
        };
    }

    /// <summary>Reads the question for a record.</summary>
    /// <param name="message">The root element.</param>
    public static Lookup Retrieval(InfosetElement message) => Begin(message) with
    {
        PersonId = Guid.TryParse(message.Own("PersonReferenceIdentification").Id, out Guid id) ? id : Guid.Empty,
    };

    private static Lookup Begin(InfosetElement message)
    {
        InfosetElement reason = message.Own("AccessReason");
        return new Lookup { Purpose = reason.Own("AccessPurposeCode").Text, Reason = reason.Own("AccessReasonText").Text };
    }
}

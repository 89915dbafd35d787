using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>Reads the countries of citizenship of an <c>nc:Person</c>.</summary>
internal static class CitizenshipReader
{
    /// <summary>The countries as ISO 3166-1 alpha-3 codes, in the order of the message.</summary>
    public static IReadOnlyList<string> Read(InfosetElement person)
    {
        var countries = new List<string>();
        foreach (InfosetElement element in person.Children)
        {
            if (element.Is(ExchangeNames.Nc("PersonCitizenship")))
            {
                countries.Add(element.Nc("PersonCitizenshipCountry").FirstChild.Text);
            }
        }

        return countries;
    }
}

using System.Globalization;
using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.InquirePerson.Templates;

/// <summary>The values of an inquiry by their places: the one form between all templates.</summary>
internal static class InquiryValues
{
    private static readonly string[] LeftOut = ["MessageHeader", "InquiryTemplateCode"];

    /// <summary>The values by place, such as <c>nc:Person/nc:PersonName[2]/nc:PersonSurName</c>, in the order of the message.</summary>
    /// <param name="message">The root element of an <c>InquirePersonRequest</c>.</param>
    public static IReadOnlyList<(string Place, string Value)> Read(InfosetElement message)
    {
        var values = new List<(string, string)>();
        Collect(message, string.Empty, values);
        return values;
    }

    /// <summary>The element at a place, without the numbers of repeated ones.</summary>
    public static string ElementAt(string place) => string.Concat(place.Split('[').Select((piece, i) => i == 0 ? piece : piece[(piece.IndexOf(']', StringComparison.Ordinal) + 1)..]));

    private static void Collect(InfosetElement parent, string place, List<(string Place, string Value)> values)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (InfosetElement element in parent.Children)
        {
            if (ExchangeNames.PrefixOf(element.Name.Namespace) is not { } prefix || (place.Length == 0 && LeftOut.Contains(element.Name.LocalName, StringComparer.Ordinal)))
            {
                continue;
            }

            string name = prefix + element.Name.LocalName;
            int number = seen[name] = seen.GetValueOrDefault(name) + 1;
            string here = place + (place.Length == 0 ? string.Empty : "/") + name + (number == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"[{number}]"));
            if (element.FirstChild.IsPresent)
            {
                Collect(element, here, values);
            }
            else
            {
                values.Add((here, element.Text));
            }
        }
    }
}

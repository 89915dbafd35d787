using System.Globalization;
using Schemas.Infoset;

namespace Processing.Messages.Xml;

/// <summary>Reads the value shapes that recur in the exchange schema. An absent element gives null everywhere.</summary>
internal static class ElementReading
{
    extension(InfosetElement element)
    {
        public InfosetElement Own(string name) => element.Child(ExchangeNames.Own(name));

        public InfosetElement Nc(string name) => element.Child(ExchangeNames.Nc(name));

        public InfosetElement Biom(string name) => element.Child(ExchangeNames.Biom(name));

        public InfosetElement Im(string name) => element.Child(ExchangeNames.Im(name));

        public InfosetElement J(string name) => element.Child(ExchangeNames.J(name));

        /// <summary>The text, or null where it is absent or empty.</summary>
        public string? TextOrNull => element.IsPresent && element.Text is { Length: > 0 } text ? text : null;

        /// <summary>The <c>nc:IdentificationID</c> inside.</summary>
        public string? Id => element.Nc("IdentificationID").TextOrNull;

        /// <summary>The date inside as written: <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>.</summary>
        public string? WrittenDate
        {
            get
            {
                string? text = element.FirstChild.TextOrNull;
                return text is { Length: > 10 } ? text[..10] : text;
            }
        }

        /// <summary>The whole date inside, or null where it is partial.</summary>
        public DateOnly? WholeDate =>
            DateOnly.TryParseExact(element.WrittenDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                ? date
                : null;

        /// <summary>The whole number in the element, or 0.</summary>
        public int Number => int.TryParse(element.TextOrNull, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }
}

using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.StartForeignQuery;

/// <summary>The officer who asks.</summary>
/// <param name="Name">The name, given name first.</param>
/// <param name="Email">The e-mail address in lower case, by which cases are assigned; empty where none is given.</param>
internal sealed record ForeignOfficer(string Name, string Email)
{
    /// <summary>Reads a <c>RequestingOfficer</c>.</summary>
    public static ForeignOfficer Read(InfosetElement officer)
    {
        InfosetElement name = officer.Nc("PersonName");
        string[] parts = [.. new[] { name.Nc("PersonGivenName").TextOrNull, name.Nc("PersonSurName").TextOrNull ?? name.Nc("PersonFullName").TextOrNull }.OfType<string>()];
        return new ForeignOfficer(
            string.Join(' ', parts),
            (officer.Nc("ContactInformation").Nc("ContactEmailID").TextOrNull ?? string.Empty).ToLowerInvariant());
    }
}

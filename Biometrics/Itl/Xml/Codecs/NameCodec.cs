namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A name: <c>SURNAME,GIVEN MIDDLE FOURTH FIFTH</c> in a record, an element a part in XML.</summary>
/// <remarks>Source: EBTS 8.001, field 2.018; EBTS 10.0, PersonNameType.</remarks>
internal sealed class NameCodec : XmlCodec
{
    private static readonly string[] Given =
        ["nc:PersonGivenName", "nc:PersonMiddleName", "ebts:PersonFourthImportanceName", "ebts:PersonFifthImportanceName"];

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value)
    {
        int comma = value.IndexOf(',', StringComparison.Ordinal);
        string surname = comma < 0 ? value : value[..comma];
        string[] given = comma < 0 ? [] : value[(comma + 1)..].Split(' ', Given.Length, StringSplitOptions.RemoveEmptyEntries);
        if (surname.Length == 0 || TextCodec.Plain.Write(name, value) is null)
        {
            return null;
        }

        XmlItem[] parts = [.. given.Zip(Given, (text, part) => XmlItem.Leaf(part, text))];
        return [XmlItem.Of(name, [.. parts.Take(2), XmlItem.Leaf("nc:PersonSurName", surname), .. parts.Skip(2)])];
    }

    public override string? Read(XmlItem element, string? already)
    {
        string surname = element.At("PersonSurName") ?? "";
        string[] given = [.. Given.Select(part => element.At(part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..]) ?? "").Where(part => part.Length > 0)];
        string name = Join(surname, given);
        return name.Length > 0 ? name : null;
    }

    private static string Join(string surname, string[] given) => given.Length == 0 ? surname : surname + "," + string.Join(' ', given);
}

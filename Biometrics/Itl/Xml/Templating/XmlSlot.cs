namespace Biometrics.Itl.Xml.Templating;

/// <summary>Where in a record a leaf's value stands.</summary>
/// <param name="Field">The field's number; 0 for the field that the element around is repeated for.</param>
/// <param name="Item">Place of the item in its subfield, from 1; 0 for the whole subfield; −1 for the whole field.</param>
/// <param name="IsGrouped">Whether <paramref name="Item"/> counts from the start of the group of items that the element around is repeated for, from 0.</param>
internal readonly record struct XmlSlot(int Field, int Item, bool IsGrouped = false)
{
    public const int WholeSubfield = 0;

    public const int WholeField = -1;
}

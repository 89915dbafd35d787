namespace Biometrics.Itl.Xml.Templating;

/// <summary>When an element of a template is used: by the value of a field, or by whether it is there.</summary>
/// <param name="Field">The field's number.</param>
/// <param name="Value">What its first item has to be; null where only its presence counts.</param>
/// <param name="IsNegated">Whether the opposite is asked.</param>
internal sealed record XmlCondition(int Field, string? Value, bool IsNegated)
{
    public bool Holds(RecordValues values)
    {
        string? found = values.First(Field);
        return (Value is null ? !string.IsNullOrEmpty(found) : found == Value) != IsNegated;
    }
}

namespace Schemas.Validation;

/// <summary>The findings of the schema check. <c>docs/findings.md</c> shows the same list.</summary>
public static class SchemaFindings
{
    private const string Structures = "XML Schema 1.0 part 1";

    private const string Datatypes = "XML Schema 1.0 part 2";

    /// <summary>An element stands where the content model does not let it.</summary>
    public static FindingDescription ElementUnexpected { get; } = new(
        "CPMS-2101",
        Severity.Error,
        "An element stands where it is not expected.",
        "Compare names, namespaces and order with the schema; the finding names what may stand here.",
        Structures + ", 3.4.4 and 3.9.4");

    /// <summary>An element ends before all that it needs is there.</summary>
    public static FindingDescription ContentIncomplete { get; } = new(
        "CPMS-2102",
        Severity.Error,
        "An element ends before its content is complete.",
        "Add what the finding names as expected.",
        Structures + ", 3.4.4 and 3.9.4");

    /// <summary>A value breaks the rules of its type.</summary>
    public static FindingDescription ValueInvalid { get; } = new(
        "CPMS-2103",
        Severity.Error,
        "A value does not fit its type.",
        "The finding names the type and the rule; the value itself is never repeated.",
        Datatypes + ", 4.1.4");

    /// <summary>A required attribute is not there.</summary>
    public static FindingDescription AttributeMissing { get; } = new(
        "CPMS-2104",
        Severity.Error,
        "A required attribute is missing.",
        "Add the attribute that the finding names.",
        Structures + ", 3.4.4");

    /// <summary>An attribute that the type does not have.</summary>
    public static FindingDescription AttributeForbidden { get; } = new(
        "CPMS-2105",
        Severity.Error,
        "An attribute is not allowed here.",
        "Leave it out, or check its namespace: attributes without prefix are in none.",
        Structures + ", 3.4.4");

    /// <summary>Identifiers that repeat, or references to none.</summary>
    public static FindingDescription IdentifierBroken { get; } = new(
        "CPMS-2106",
        Severity.Error,
        "An identifier is used twice, or a reference names none.",
        "Each identifier stands once in a message, and each reference names one of the same message.",
        Structures + ", 3.15.4");

    /// <summary>The root element is none of the schemas'.</summary>
    public static FindingDescription RootUnknown { get; } = new(
        "CPMS-2107",
        Severity.Error,
        "The message element is not known.",
        "Check the namespace and the version at its end.",
        Structures + ", 5.2");

    /// <summary>Text beside elements.</summary>
    public static FindingDescription TextForbidden { get; } = new(
        "CPMS-2108",
        Severity.Error,
        "Text stands where only elements may stand.",
        "Take the text out, or put it into the element that it belongs to.",
        Structures + ", 3.4.4");

    /// <summary>A part of the message in an element that is not binary.</summary>
    public static FindingDescription PartMisplaced { get; } = new(
        "CPMS-2109",
        Severity.Error,
        "A part of the message is included in an element that is not binary.",
        "Send parts only for elements of type base64Binary.",
        "XML-binary Optimized Packaging, 3.1");

    /// <summary>A bad <c>xsi:type</c> or <c>xsi:nil</c>, or an element that is abstract.</summary>
    public static FindingDescription InstanceTypeInvalid { get; } = new(
        "CPMS-2110",
        Severity.Error,
        "An element is abstract, or its xsi:type or xsi:nil does not fit its declaration.",
        "Leave xsi:type and xsi:nil out, or use a type that is derived from the declared one.",
        Structures + ", 3.3.4");

    /// <summary>A value beyond the limits.</summary>
    public static FindingDescription ValueTooLong { get; } = new(
        "CPMS-2111",
        Severity.Error,
        "A value is longer than values of its kind may be.",
        "Shorten it; only binary values may be as long as the message allows.",
        "Limits of this interface");

    /// <summary>A key, key reference or uniqueness constraint.</summary>
    public static FindingDescription ConstraintBroken { get; } = new(
        "CPMS-2112",
        Severity.Error,
        "Values that have to be unique, or to agree with each other, do not.",
        "Compare the values at the place of the finding with those before it.",
        Structures + ", 3.11.4");

    /// <summary>The check itself failed.</summary>
    public static FindingDescription CheckFailed { get; } = new(
        "CPMS-2190",
        Severity.Error,
        "The schema check could not be made, so nothing is known about the message.",
        "Nothing is wrong with the message that we know of; ask the operator.",
        "Fail closed");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingDescription> All { get; } =
    [
        ElementUnexpected, ContentIncomplete, ValueInvalid, AttributeMissing, AttributeForbidden, IdentifierBroken, RootUnknown,
        TextForbidden, PartMisplaced, InstanceTypeInvalid, ValueTooLong, ConstraintBroken, CheckFailed,
    ];
}

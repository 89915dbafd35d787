using Schemas.Validation;

namespace Schemas.Translation;

/// <summary>The findings of a message that is not written in XML, before it is XML.</summary>
public static class TranslationFindings
{
    /// <summary>A file that is no JSON or CSV of a message.</summary>
    public static FindingDescription Unreadable { get; } = new(
        "CPMS-2301",
        Severity.Error,
        "The file is no message in JSON or CSV.",
        "Write one object with the name of the message, or a head line of paths and a row for each message; cpms convert shows examples.",
        "RFC 8259; RFC 4180");

    /// <summary>A message that does not exist.</summary>
    public static FindingDescription MessageUnknown { get; } = new(
        "CPMS-2302",
        Severity.Error,
        "There is no such message.",
        "Name a message of the exchange, such as EnrollEncounterRequest.",
        "Exchange 1.0");

    /// <summary>A property or column that the schema has no element for.</summary>
    public static FindingDescription NameUnknown { get; } = new(
        "CPMS-2303",
        Severity.Error,
        "The schema has no element of this name here.",
        "Write the name as the schema does, and in the object where it belongs.",
        "Exchange 1.0");

    /// <summary>Text where elements stand, or the other way round.</summary>
    public static FindingDescription ShapeWrong { get; } = new(
        "CPMS-2304",
        Severity.Error,
        "A value stands where the schema has an object, or an object where it has a value.",
        "Write an object for an element with elements in it, and a value for one with text.",
        "Exchange 1.0");

    /// <summary>A character that no XML document can have.</summary>
    public static FindingDescription CharacterForbidden { get; } = new(
        "CPMS-2305",
        Severity.Error,
        "A value has a character that XML does not allow.",
        "Leave out control characters.",
        "XML 1.0, 2.2");

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<FindingDescription> All { get; } = [Unreadable, MessageUnknown, NameUnknown, ShapeWrong, CharacterForbidden];
}

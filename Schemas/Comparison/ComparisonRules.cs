using System.Text.RegularExpressions;

namespace Schemas.Comparison;

/// <summary>What two answers to the same message may differ in: what the endpoint makes up anew each time.</summary>
public sealed partial record ComparisonRules
{
    /// <summary>What is used where nothing else is set.</summary>
    public static ComparisonRules Default { get; } = new();

    /// <summary>Local names of elements whose values are identifiers: another one may stand there, but the same one wherever the same stood.</summary>
    public IReadOnlySet<string> Identifiers { get; init; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "MessageIdentification",
        "RelatedMessageIdentification",
        "ConversationIdentification",
        "FaultMessageIdentification",
        "SubjectMessageIdentification",
        "EncounterIdentification",
        "EncounterReferenceIdentification",
        "PersonReferenceIdentification",
        "BackgroundCheckIdentification",
        "ReleaseIdentification",
        "MessageID",
        "RelatesTo",
    };

    /// <summary>Local names of elements and attributes that are not compared at all.</summary>
    public IReadOnlySet<string> Ignored { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether a value looks like a point in time; a day alone does not.</summary>
    /// <remarks>Source: XML Schema 1.0 part 2, 3.2.7.</remarks>
    internal static bool IsTime(string value) => Time().IsMatch(value);

    /// <summary>Whether a value looks like a UUID.</summary>
    /// <remarks>Source: RFC 9562, section 4.</remarks>
    internal static bool IsUuid(string value) => Uuid().IsMatch(value);

    [GeneratedRegex("^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex("^(urn:uuid:|uuid:)?[0-9A-Fa-f]{8}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{12}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uuid();
}

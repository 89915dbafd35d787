using Processing.Stores.People;

namespace Processing.Messages;

/// <summary>A person as a message describes one.</summary>
internal sealed record PersonData
{
    /// <summary>The names, the one in use first.</summary>
    public required IReadOnlyList<PersonName> Names { get; init; }

    /// <summary>The birth date as written, possibly partial.</summary>
    public string? BirthDate { get; init; }

    /// <summary>The sex code.</summary>
    public string? Sex { get; init; }

    /// <summary>The country of birth, ISO 3166-1 alpha-3.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>The first citizenship, ISO 3166-1 alpha-3.</summary>
    public string? Citizenship { get; init; }

    /// <summary>The first race code.</summary>
    public string? Race { get; init; }

    /// <summary>The eye colour code.</summary>
    public string? EyeColor { get; init; }

    /// <summary>The hair colour code.</summary>
    public string? HairColor { get; init; }

    /// <summary>The height in inches, or null.</summary>
    public int? HeightInches { get; init; }

    /// <summary>The weight in pounds, or null.</summary>
    public int? WeightPounds { get; init; }

    /// <summary>The identifiers in their normal form.</summary>
    public required IReadOnlyList<PersonIdentifier> Identifiers { get; init; }

    /// <summary>The value of the first identifier of a kind, or null.</summary>
    public string? Identifier(string kind) =>
        Identifiers.Where(identifier => identifier.Kind == kind).Select(identifier => identifier.Value).FirstOrDefault();
}

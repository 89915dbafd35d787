using Processing.Stores.People;

namespace Gateway.Ops.People;

/// <summary>Shows of an identifier what an operator needs to compare it, not what one needs to use it.</summary>
internal static class Mask
{
    private const int ShownCharacters = 4;

    /// <summary>The value as the page shows it: of Social Security and passport numbers only the last four characters.</summary>
    /// <param name="identifier">The identifier.</param>
    public static string Of(PersonIdentifier identifier) =>
        identifier.Kind is "SSN" or "Passport" ? Hide(identifier.Value) : identifier.Value;

    private static string Hide(string value)
    {
        int hidden = value.Length > ShownCharacters ? value.Length - ShownCharacters : value.Length;
        return new string('•', hidden) + value[hidden..];
    }
}

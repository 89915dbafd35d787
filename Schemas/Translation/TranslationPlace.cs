namespace Schemas.Translation;

/// <summary>A place in a file that is not XML.</summary>
/// <param name="Path">The JSON pointer, or the head of the column; empty for the whole file.</param>
/// <param name="Line">The line of the row, from 1; null in JSON.</param>
/// <param name="Column">The column, from 1; null in JSON.</param>
/// <remarks>Source: RFC 6901.</remarks>
internal sealed record TranslationPlace(string Path, int? Line = null, int? Column = null)
{
    /// <summary>The whole file.</summary>
    public static TranslationPlace File { get; } = new(string.Empty);

    /// <summary>The place of a member of the object here.</summary>
    public TranslationPlace Member(string name) =>
        new($"{Path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");

    /// <summary>The place of an item of the array here.</summary>
    public TranslationPlace Item(int index) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}/{index}"));
}

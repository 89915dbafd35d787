namespace Schemas.Translation;

/// <summary>A message as a tree of names and texts: what JSON, CSV and XML of it have in common.</summary>
/// <param name="Name">The name of an element as its parent knows it, or <c>@name</c> of an attribute.</param>
/// <param name="Place">Where it stands in its file: a JSON pointer, or row and column.</param>
internal sealed record TranslationNode(string Name, TranslationPlace Place)
{
    /// <summary>The text; null where there is none.</summary>
    public string? Text { get; set; }

    /// <summary>What stands in it, in the order of the file.</summary>
    public List<TranslationNode> Children { get; } = [];
}

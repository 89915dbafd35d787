using System.Text.RegularExpressions;

namespace Schemas.Tests.Xsd;

/// <summary>One component of the whole NIEM model, as a row of the inventory tells it. Names are written <c>nc:PersonType</c>.</summary>
internal sealed partial record NiemComponent
{
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>For an element its type, <c>-</c> where it has none; for a type <c>extension X</c>, <c>restriction X</c> or <c>union X Y</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The content, the facets, or what is said of an element.</summary>
    public required string Content { get; init; }

    public string Prefix => Name[..Name.IndexOf(':', StringComparison.Ordinal)];

    public string LocalName => Name[(Prefix.Length + 1)..];

    /// <summary>The base without the word before it; null where there is none.</summary>
    public string? Base => Type.Split(' ') is [_, var name] ? name : null;

    public bool IsAbstract => Content.Contains("abstract", StringComparison.Ordinal);

    /// <summary>The head of the substitution group of an element; null where there is none.</summary>
    public string? Substitutes => SubstitutesPattern().Match(Content) is { Success: true } match ? match.Groups["head"].Value : null;

    /// <summary>The elements of the content of a complex type, in order.</summary>
    public IReadOnlyList<string> Elements =>
        [.. ElementPattern().Matches(Content).Select(match => match.Groups["name"].Value)];

    /// <summary>The members of a union.</summary>
    public IReadOnlyList<string> Members => Type.Split(' ') is ["union", .. var members] ? members : [];

    /// <summary>The codes of an enumeration.</summary>
    public IReadOnlyList<string> Codes =>
        Content.StartsWith("enum=", StringComparison.Ordinal) ? Content["enum=".Length..].Split('|') : [];

    [GeneratedRegex(@"substitutes (?<head>\S+)", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex SubstitutesPattern();

    [GeneratedRegex(@"(?<name>[a-z0-9-]+:\w+)\[\d+\.\.\w+\]", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex ElementPattern();
}

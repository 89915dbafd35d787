namespace Schemas.Rules.Across;

/// <summary>What one message of an exchange says that others have to agree with.</summary>
public sealed record MessageFacts
{
    /// <summary>The name of its file.</summary>
    public required string File { get; init; }

    /// <summary>The local name of the message element, or the type of transaction; empty where it is not known.</summary>
    public required string Name { get; init; }

    /// <summary>A key for all of its bytes: the same message brought twice is no second message.</summary>
    public required UInt128 Content { get; init; }

    /// <summary>When it was made; null where it does not say.</summary>
    public CreatedSpan? Created { get; init; }

    /// <summary>Whether it is a final answer.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What it says.</summary>
    public required IReadOnlyList<MessageFact> Facts { get; init; }

    /// <summary>What it says of a kind.</summary>
    internal IEnumerable<MessageFact> Of(FactKind kind) => Facts.Where(fact => fact.Kind == kind);

    /// <summary>The first that it says of a kind; null where it says nothing.</summary>
    internal MessageFact? First(FactKind kind)
    {
        foreach (var fact in Facts)
        {
            if (fact.Kind == kind)
            {
                return fact;
            }
        }

        return null;
    }
}

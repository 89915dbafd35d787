namespace Schemas.Generation;

/// <summary>Which of what may stand in a message shall stand in a sample.</summary>
internal sealed record Selection
{
    /// <summary>Nothing but what must be there.</summary>
    public static Selection Minimal { get; } = new();

    /// <summary>Everything that may be there, once; of a choice the first.</summary>
    public static Selection Maximal { get; } = new() { TakesAll = true };

    /// <summary>Whether optional content stands.</summary>
    public bool TakesAll { get; init; }

    /// <summary>Pieces that stand although they are optional, or are not the first of their choice.</summary>
    public IReadOnlySet<ContentOutline> Wanted { get; init; } = new HashSet<ContentOutline>();

    /// <summary>Which code of a list is written: the first, the second …; beyond the end from the first again.</summary>
    public int CodeNumber { get; init; }

    /// <summary>How often a piece stands.</summary>
    public bool Takes(ContentOutline piece) => piece.Least > 0 || TakesAll || Wanted.Contains(piece);

    /// <summary>Which piece of a choice stands.</summary>
    public ContentOutline Of(ContentOutline.Choice choice) => Array.Find(choice.Items, Wanted.Contains) ?? choice.Items[0];
}

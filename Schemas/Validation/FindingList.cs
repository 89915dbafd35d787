using Schemas.Infoset;

namespace Schemas.Validation;

/// <summary>Collects the findings of one message: keeps as many as the report may have, and counts them all.</summary>
internal sealed class FindingList(int most)
{
    private readonly List<(int Offset, Finding Finding)> _kept = [];

    /// <summary>How many were added, also those that were not kept.</summary>
    public int Total { get; private set; }

    public bool HasErrors { get; private set; }

    /// <summary>The kept findings in document order.</summary>
    public IReadOnlyList<Finding> InDocumentOrder() => [.. _kept.OrderBy(entry => entry.Offset).Select(entry => entry.Finding)];

    /// <summary>Adds a finding at an element, or at an offset inside its tag.</summary>
    public void Add(FindingDescription description, InfosetElement at, string text, int? offset = null, string? found = null, string? expected = null)
    {
        Total++;
        HasErrors |= description.Severity == Severity.Error;
        if (_kept.Count >= most)
        {
            return;
        }

        int place = offset ?? at.Offset;
        (int Line, int Column)? position = at.IsPresent ? at.Infoset.PositionOf(place) : null;
        _kept.Add((place, new Finding
        {
            Code = description.Code,
            Severity = description.Severity,
            Text = text,
            Line = position?.Line,
            Column = position?.Column,
            Path = at.IsPresent ? at.Path : null,
            ExpandedPath = at.IsPresent ? at.ExpandedPath : null,
            Found = found,
            Expected = expected,
            Hint = description.Hint,
            Source = description.Source,
        }));
    }
}

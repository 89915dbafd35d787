namespace Schemas.Comparison;

/// <summary>Which identifier stands for which recorded one. Each has one partner.</summary>
internal sealed class IdentifierPairs
{
    private readonly Dictionary<string, string> _byRecorded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _byAnswer = new(StringComparer.Ordinal);

    /// <summary>Whether two identifiers may stand for each other, after all that was met before.</summary>
    public bool Agree(string recorded, string answer)
    {
        bool isKnown = _byRecorded.TryGetValue(recorded, out string? partner);
        bool isTaken = _byAnswer.TryGetValue(answer, out string? owner);
        if (!isKnown && !isTaken)
        {
            _byRecorded[recorded] = answer;
            _byAnswer[answer] = recorded;
            return true;
        }

        return partner == answer && owner == recorded;
    }
}

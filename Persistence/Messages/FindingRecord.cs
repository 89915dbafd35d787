using Schemas.Validation;

namespace Persistence.Messages;

/// <summary>A row of <c>message_finding</c> as Dapper reads it.</summary>
internal sealed class FindingRecord
{
    public string Code { get; init; } = "";

    public int Severity { get; init; }

    public string Text { get; init; } = "";

    public int? LineNumber { get; init; }

    public int? ColumnNumber { get; init; }

    public string? Path { get; init; }

    public long? ByteOffset { get; init; }

    public string? Hint { get; init; }

    public string? Source { get; init; }

    /// <summary>The finding of the contract.</summary>
    public Finding ToFinding() => new()
    {
        Code = Code,
        Severity = (Severity)Severity,
        Text = Text,
        Line = LineNumber,
        Column = ColumnNumber,
        Path = Path,
        ByteOffset = ByteOffset,
        Hint = Hint,
        Source = Source,
    };
}

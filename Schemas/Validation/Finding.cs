namespace Schemas.Validation;

/// <summary>
/// One thing that a check found in a message. The same record is shown in faults, reports, the log and the console.
/// No text of a finding ever contains a value from the message.
/// </summary>
public sealed record Finding
{
    /// <summary>The stable code, <c>CPMS-</c> and four digits; <c>docs/findings.md</c> explains each. Never reused.</summary>
    public required string Code { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in one sentence, without values from the message.</summary>
    public required string Text { get; init; }

    /// <summary>The line in the XML document that arrived, counted from 1; null where the place is not in an XML document.</summary>
    public int? Line { get; init; }

    /// <summary>The column in that line, in characters, counted from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The place as a path with the sender's prefixes, <c>/soap:Envelope/soap:Body/x:Request/x:Person[2]</c>.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The same place whatever prefixes the sender chose: each step as XPath 3.1 writes expanded names, <c>/Q{namespace}Request/Q{namespace}Person[2]</c>.
    /// </summary>
    public string? ExpandedPath { get; init; }

    /// <summary>What stands there: the name of an element, "the end of the element", or the shape of a value as <see cref="ValueShape"/> gives it. Never a value.</summary>
    public string? Found { get; init; }

    /// <summary>What should stand there: names, a type with its rule, or codes of the schema.</summary>
    public string? Expected { get; init; }

    /// <summary>The byte offset in the file or document, counted from 0; given for files that are not XML.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>What the sender can do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>The standard and clause that demands it.</summary>
    public string? Source { get; init; }
}

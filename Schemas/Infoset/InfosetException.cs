namespace Schemas.Infoset;

/// <summary>A document that cannot be read: not well-formed XML, or beyond a limit. The text never quotes the document.</summary>
/// <param name="code">Which rule or limit.</param>
/// <param name="offset">The byte offset in the UTF-8 form of the document, counted from 0.</param>
/// <param name="line">The line, counted from 1.</param>
/// <param name="column">The column in characters, counted from 1.</param>
/// <param name="reason">One sentence without a full stop and without anything from the document.</param>
public sealed class InfosetException(InfosetErrorCode code, int offset, int line, int column, string reason)
    : Exception($"{reason} (line {line}, column {column})")
{
    /// <summary>Which rule or limit.</summary>
    public InfosetErrorCode Code { get; } = code;

    /// <summary>The code as findings carry it, <c>CPMS-2001</c>.</summary>
    public string FindingCode => $"CPMS-{(int)Code}";

    /// <summary>The byte offset in the UTF-8 form of the document, counted from 0.</summary>
    public int Offset { get; } = offset;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column in characters, counted from 1.</summary>
    public int Column { get; } = column;

    /// <summary>What is wrong, without the position.</summary>
    public string Reason { get; } = reason;
}

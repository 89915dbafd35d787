using Processing.Stores.Messages;

namespace Gateway.Ops.Source;

/// <summary>A place where a binary value stood in the text.</summary>
/// <param name="Offset">Where, as an offset in the text without the values.</param>
/// <param name="Index">Which of the message's spans.</param>
/// <param name="Span">The span.</param>
internal sealed record Gap(int Offset, int Index, KeptSpan Span);

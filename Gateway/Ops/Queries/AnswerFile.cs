namespace Gateway.Ops.Queries;

/// <summary>A binary value of a partner's answer.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">The value.</param>
/// <param name="MediaType">Its media type where browsers can show it, or null.</param>
internal sealed record AnswerFile(string Name, byte[] Bytes, string? MediaType);

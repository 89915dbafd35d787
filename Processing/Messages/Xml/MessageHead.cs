namespace Processing.Messages.Xml;

/// <summary>The values of the header of one of our messages.</summary>
/// <param name="Identification">Our message identification.</param>
/// <param name="Receiver">The receiving partner's code.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="Conversation">The conversation, as its receiver knows it.</param>
/// <param name="Related">The message that is answered, or null.</param>
internal sealed record MessageHead(
    string Identification, string Receiver, DateTimeOffset At, int Priority, string Conversation, string? Related = null);

using Processing.Messages;

namespace Gateway.Soap.Dispatch;

/// <summary>One operation of a service, with what each message would otherwise compute again.</summary>
/// <param name="Type">The message type.</param>
/// <param name="Action">The action of the request.</param>
/// <param name="ReplyAction">The action of the answer.</param>
internal sealed record Operation(MessageType Type, string Action, string ReplyAction);

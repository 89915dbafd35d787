using Processing.Stores.Messages;

namespace Processing.Routing.Ebts;

/// <summary>A transaction that is ready to be sent; its binary values are kept.</summary>
/// <param name="ControlNumber">Its transaction control number.</param>
/// <param name="Operation">The operation that carries it.</param>
/// <param name="MessageType">The local name of the root element.</param>
/// <param name="Content">The body element as a document of its own.</param>
internal sealed record PreparedFile(string ControlNumber, string Operation, string MessageType, KeptContent Content);

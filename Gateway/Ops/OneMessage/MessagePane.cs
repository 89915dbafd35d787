using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.OneMessage;

/// <summary>The content of one message.</summary>
/// <param name="Row">The message.</param>
/// <param name="Content">Its content, or null where it is gone or not for the visitor.</param>
/// <param name="Findings">Its findings.</param>
internal sealed record MessagePane(MessageRow Row, KeptContent? Content, IReadOnlyList<Finding> Findings);

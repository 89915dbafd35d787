using Processing.Pipeline;
using Processing.Stores.Images;
using Schemas.Validation;

namespace Processing.Intake;

/// <summary>A valid message that its sender may send.</summary>
/// <param name="Received">The message.</param>
/// <param name="State">What was read of it.</param>
/// <param name="Report">What validation said, possibly with warnings.</param>
/// <param name="ExtraImages">Images inside a file of the message.</param>
internal sealed record AcceptedMessage(
    ReceivedMessage Received, MessageState State, ValidationReport Report, IReadOnlyList<KeptImage> ExtraImages)
{
    /// <summary>Its id.</summary>
    public MessageId Id => Received.Id;
}

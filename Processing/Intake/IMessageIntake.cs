using Processing.Intake.Answers;

namespace Processing.Intake;

/// <summary>The front door behind every edge: validates, keeps, answers.</summary>
public interface IMessageIntake
{
    /// <summary>
    /// Takes one message. When this returns anything but <see cref="IntakeAnswer.Refused"/>, the message is on disk.
    /// </summary>
    /// <param name="message">The message; its buffers are not used after the task has ended.</param>
    /// <param name="cancellationToken">Ends the waiting for a final answer, never the keeping of an accepted message.</param>
    /// <returns>What the sender gets.</returns>
    Task<IntakeAnswer> AcceptAsync(ArrivedMessage message, CancellationToken cancellationToken);
}

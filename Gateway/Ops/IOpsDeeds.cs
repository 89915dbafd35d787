using Processing.Intake;

namespace Gateway.Ops;

/// <summary>What an operator may do to a message. Each deed is journaled with its reason and actor in the transaction that does it.</summary>
public interface IOpsDeeds
{
    /// <summary>Makes an outbound message due now, its attempts counted from 0.</summary>
    /// <param name="messageId">The outbound message.</param>
    /// <param name="reason">Why, in the operator's words.</param>
    /// <param name="actor">The console user.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such item, or it is in work or delivered.</returns>
    Task<bool> ResendAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Puts a parked or waiting message back into the pipeline.</summary>
    /// <param name="messageId">The inbound message.</param>
    /// <param name="reason">Why, in the operator's words.</param>
    /// <param name="actor">The console user.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such item, or it is in work or finished.</returns>
    Task<bool> ReprocessAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken);
}

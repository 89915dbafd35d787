namespace Processing.Pipeline;

/// <summary>One step of the pipeline.</summary>
internal interface IMessageHandler
{
    /// <summary>The name in the journal and on the console.</summary>
    string Name { get; }

    /// <summary>Whether the step has anything to do for messages of an operation.</summary>
    /// <param name="stem">The operation.</param>
    bool Handles(string stem);

    /// <summary>
    /// Reads and makes what the step needs and what takes long, before its transaction: what it makes is kept by digest and does no
    /// harm if the step does not come to its end.
    /// </summary>
    /// <param name="id">The message.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<object?> PrepareAsync(Intake.MessageId id, MessageState state, CancellationToken cancellationToken) => Task.FromResult<object?>(null);

    /// <summary>Decides. Runs inside the transaction of the step, perhaps more than once; touches nothing but the stores of the context.</summary>
    /// <param name="context">The message and the stores.</param>
    Task<Outcome> HandleAsync(MessageContext context);
}

using Processing.Partners;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.Partners;

/// <summary>A partner and how it goes with it.</summary>
internal sealed record PartnerFacts
{
    /// <summary>The partner as configured.</summary>
    public required Partner Partner { get; init; }

    /// <summary>What waits for it.</summary>
    public required QueueCount Queue { get; init; }

    /// <summary>Its newest message to us, or null.</summary>
    public MessageRow? LastHeard { get; init; }

    /// <summary>The newest attempt that it answered, or null.</summary>
    public OutboxAttempt? LastSuccess { get; init; }

    /// <summary>The newest attempt that it did not answer, or null.</summary>
    public OutboxAttempt? LastFailure { get; init; }

    /// <summary>How it goes.</summary>
    public PartnerHealth Health => this switch
    {
        { Partner.Address: null } => PartnerHealth.NotCalled,
        { LastSuccess: null, LastFailure: null } => PartnerHealth.Untried,
        { LastFailure: { } failure } when LastSuccess is null || failure.EndedAt > LastSuccess.EndedAt => PartnerHealth.Failing,
        _ => PartnerHealth.Answers,
    };
}

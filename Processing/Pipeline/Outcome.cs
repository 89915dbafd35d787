using Schemas.Validation;

namespace Processing.Pipeline;

/// <summary>What a step of the pipeline decided for a message: a closed set.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Go on to the next step.</summary>
    public static Outcome Continue { get; } = new Continued();

    /// <summary>Go on to the next step.</summary>
    public sealed record Continued : Outcome;

    /// <summary>The sender made a mistake that only the step could see.</summary>
    /// <param name="Findings">What is wrong.</param>
    public sealed record Rejected(IReadOnlyList<Finding> Findings) : Outcome;

    /// <summary>A question went out; the step runs again when its answer has arrived.</summary>
    /// <param name="Question">What is waited for, such as <c>IDENT Verify</c>.</param>
    public sealed record Awaiting(string Question) : Outcome;

    /// <summary>A neighbour is away; the step runs again later.</summary>
    /// <param name="Delay">How long to wait.</param>
    /// <param name="Reason">Why, without personal data.</param>
    public sealed record Delayed(TimeSpan Delay, string Reason) : Outcome;

    /// <summary>An operator has to look.</summary>
    /// <param name="Reason">Why, without personal data.</param>
    public sealed record Parked(string Reason) : Outcome;
}

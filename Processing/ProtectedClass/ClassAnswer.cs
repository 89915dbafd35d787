using Processing.Pipeline;

namespace Processing.ProtectedClass;

/// <summary>What a step has of PCQS.</summary>
internal abstract record ClassAnswer
{
    private ClassAnswer()
    {
    }

    /// <summary>An answer that was weighed.</summary>
    /// <param name="Decision">The decision.</param>
    public sealed record Weighed(ClassDecision Decision) : ClassAnswer;

    /// <summary>Nothing that decides.</summary>
    /// <param name="Meanwhile">What the step answers until there is.</param>
    public sealed record Open(Outcome Meanwhile) : ClassAnswer;
}

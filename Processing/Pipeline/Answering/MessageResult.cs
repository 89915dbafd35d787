using Schemas.Validation;

namespace Processing.Pipeline.Answering;

/// <summary>What the pipeline tells the waiting edge: a closed set.</summary>
internal abstract record MessageResult
{
    private MessageResult()
    {
    }

    /// <summary>The final answer is there.</summary>
    /// <param name="Xml">The answer.</param>
    public sealed record Answered(ReadOnlyMemory<byte> Xml) : MessageResult;

    /// <summary>The answer will take longer than anyone should wait.</summary>
    public sealed record Later : MessageResult;

    /// <summary>A step has found a mistake of the sender.</summary>
    /// <param name="Findings">The mistakes.</param>
    public sealed record Rejected(IReadOnlyList<Finding> Findings) : MessageResult;

    /// <summary>The program failed on the message.</summary>
    public sealed record Failed : MessageResult;
}

using System.Runtime.InteropServices;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>What a rule is given: the message, the time, and where to report.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RuleContext
{
    // An element whose value is looked at for its shape; longer ones are images.
    private const int MostBytesShown = 1_024;

    private readonly FindingList _findings;
    private readonly FindingDescription _description;

    public RuleContext(InfosetElement message, DateTimeOffset now, ValidationLimits limits, FindingList findings, FindingDescription description)
    {
        Message = message;
        Now = now;
        Limits = limits;
        _findings = findings;
        _description = description;
    }

    /// <summary>The message element.</summary>
    public InfosetElement Message { get; }

    /// <summary>The time of the check.</summary>
    public DateTimeOffset Now { get; }

    public ValidationLimits Limits { get; }

    /// <summary>Reports the rule broken at an element.</summary>
    /// <param name="at">The element.</param>
    /// <param name="text">One sentence without values from the message; the meaning of the code when null.</param>
    public void Report(InfosetElement at, string? text = null) => _findings.Add(_description, at, text ?? _description.Meaning.TrimEnd('.'), null, ShapeOf(at));

    // Most elements that rules ask about wrap the one that has the value.
    private static string? ShapeOf(InfosetElement at)
    {
        var leaf = at.HasChildren ? at.FirstChild : at;
        return leaf.HasChildren || leaf.IsPart || leaf.Length > MostBytesShown ? null : ValueShape.Of(leaf.Text);
    }
}

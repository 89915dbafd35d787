using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Packs;

/// <summary>A rule that a layer took away; a layer above may bring it back.</summary>
/// <param name="below">The rule.</param>
internal sealed class SilentRule(IMessageRule below) : IMessageRule
{
    /// <summary>The rule.</summary>
    public IMessageRule Below => below;

    public FindingDescription Description => below.Description;

    public IReadOnlyList<XmlName> Subjects => [];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        // It is not asked.
    }
}

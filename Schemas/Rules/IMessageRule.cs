using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>A rule about messages that a schema cannot say. One file a rule; the list is <see cref="RuleSet"/>.</summary>
internal interface IMessageRule
{
    /// <summary>The finding that the rule makes.</summary>
    FindingDescription Description { get; }

    /// <summary>The elements that the rule is asked about.</summary>
    IReadOnlyList<XmlName> Subjects { get; }

    /// <summary>
    /// Looks at an element of a message that fits its schema and reports what breaks the rule. What it throws makes the verdict undetermined.
    /// </summary>
    void Check(in RuleContext context, InfosetElement subject);
}

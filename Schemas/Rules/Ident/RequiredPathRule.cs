using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Ident;

/// <summary>A message of the profile has what nobody could answer it without. The schema lets all content through, so a rule has to ask.</summary>
/// <param name="description">The finding.</param>
/// <param name="messages">The messages that need it.</param>
/// <param name="paths">Paths of child elements; each must lead to an element that is not empty.</param>
internal sealed class RequiredPathRule(FindingDescription description, IReadOnlyList<XmlName> messages, params XmlName[][] paths) : IMessageRule
{
    public FindingDescription Description => description;

    public IReadOnlyList<XmlName> Subjects => messages;

    public void Check(in RuleContext context, InfosetElement subject)
    {
        foreach (var path in paths)
        {
            var (deepest, isThere) = Follow(subject, path);
            if (!isThere)
            {
                context.Report(deepest);
                return;
            }
        }
    }

    // The finding stands at the last element of the path that is there.
    private static (InfosetElement Deepest, bool IsThere) Follow(InfosetElement subject, XmlName[] path)
    {
        var here = subject;
        foreach (var name in path)
        {
            var next = here.Child(name);
            if (!next.IsPresent)
            {
                return (here, false);
            }

            here = next;
        }

        return (here, here.HasChildren || here.Text.Length > 0);
    }
}

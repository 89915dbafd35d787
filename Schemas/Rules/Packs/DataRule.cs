using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Packs;

/// <summary>A rule of a pack.</summary>
/// <param name="description">Its finding.</param>
/// <param name="message">The local name of the messages that it is for; empty for all.</param>
/// <param name="at">The elements that it is asked about: the last step, standing in the others.</param>
/// <param name="check">What it asks.</param>
internal sealed class DataRule(FindingDescription description, string message, XmlName[] at, PackCheck check) : IMessageRule
{
    public FindingDescription Description => description;

    public IReadOnlyList<XmlName> Subjects { get; } = at is [.., var name] ? [name] : throw new FormatException("at is the path of an element");

    /// <summary>Whether an element stands at the end of a path, wherever the path begins.</summary>
    public static bool StandsIn(InfosetElement element, XmlName[] path)
    {
        var here = element;
        for (int index = path.Length - 1; index >= 0; index--)
        {
            if (!here.Is(path[index]))
            {
                return false;
            }

            here = here.Parent;
        }

        return true;
    }

    public void Check(in RuleContext context, InfosetElement subject)
    {
        if ((message.Length == 0 || context.Message.Name.LocalName == message) && StandsIn(subject, at) && check(context.Message, subject) is { IsPresent: true } broken)
        {
            context.Report(broken);
        }
    }
}

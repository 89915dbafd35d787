using Schemas.Infoset;
using Schemas.Rules.Dates;

namespace Schemas.Rules.Across;

/// <summary>Reads what a message of the exchange or of IXM says that others have to agree with.</summary>
/// <param name="keys">Makes keys of values.</param>
public sealed class MessageFactReader(FactKeys keys)
{
    /// <summary>Reads a message.</summary>
    /// <param name="infoset">The document.</param>
    /// <param name="message">The message element.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="content">All bytes of the file.</param>
    /// <returns>What it says; null where it is no message that others have to agree with.</returns>
    public MessageFacts? Read(XmlInfoset infoset, InfosetElement message, string file, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(infoset);
        var facts = new FactList(infoset, keys);
        string space = message.IsPresent ? message.Name.Namespace : "";
        if (space == ExchangeNames.MessageHeader.Namespace)
        {
            ExchangeFacts.Read(message, facts);
        }
        else if (space == Ident.IdentNames.Ident)
        {
            IdentFacts.Read(message, facts);
        }
        else
        {
            return null;
        }

        var created = DateSpan.Of(message.Child(ExchangeNames.MessageHeader).Child(ExchangeNames.MessageCreationDateTime));
        return new MessageFacts
        {
            File = file,
            Name = message.Name.LocalName,
            Content = keys.Of(content),
            Created = created is { } span ? new CreatedSpan(span.Earliest.UtcTicks, span.Latest.UtcTicks) : null,
            IsFinal = message.Child(AcrossNames.ResponseCategoryCode) is { IsPresent: true } category && category.Text == "Final",
            Facts = facts.All,
        };
    }
}

using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.DeliverForeignAnswer;

/// <summary>Copies a partner's answer into a document of its own, with its binary values inside, so that nothing of it lies anywhere else.</summary>
internal static class AnswerCopy
{
    /// <summary>The answer as a document.</summary>
    /// <param name="answer">The <c>FirstRoundAnswer</c> or <c>FurtherRoundAnswer</c>.</param>
    /// <param name="values">The binary values by the offset of their element.</param>
    /// <param name="isKept">Whether an element is copied; null for all.</param>
    public static byte[] Write(InfosetElement answer, IReadOnlyDictionary<int, KeptImage> values, Func<InfosetElement, bool>? isKept = null)
    {
        var writer = new MessageWriter(answer.Name.LocalName);
        foreach (InfosetElement child in answer.Children)
        {
            Copy(writer, child, values, isKept);
        }

        return writer.ToBytes();
    }

    private static void Copy(MessageWriter writer, InfosetElement element, IReadOnlyDictionary<int, KeptImage> values, Func<InfosetElement, bool>? isKept)
    {
        if (ExchangeNames.PrefixOf(element.Name.Namespace) is not { } prefix || isKept?.Invoke(element) == false)
        {
            return;
        }

        string name = prefix + element.Name.LocalName;
        if (values.TryGetValue(element.Offset, out KeptImage value))
        {
            writer.Leaf(name, Convert.ToBase64String(value.Bytes.Span));
        }
        else if (!element.FirstChild.IsPresent)
        {
            writer.Leaf(name, element.Text);
        }
        else
        {
            writer.Open(name);
            foreach (InfosetElement child in element.Children)
            {
                Copy(writer, child, values, isKept);
            }

            writer.Close();
        }
    }
}

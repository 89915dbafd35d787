using Processing.Stores.Images;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Intake.Content;

/// <summary>Reads the document of a message that is in the log again.</summary>
internal static class KeptDocument
{
    /// <summary>Reads it.</summary>
    /// <param name="content">The message.</param>
    /// <param name="images">Where the binary values are.</param>
    /// <returns>The document, to be disposed; a value that travelled as a part of its own (MTOM) is empty. Null where it was transcoded on arrival.</returns>
    /// <exception cref="InvalidDataException">A binary value is missing or damaged.</exception>
    public static async Task<XmlInfoset?> ReadAsync(KeptContent content, IImageStore images)
    {
        ReadOnlyMemory<byte> document = await Reassembly.DocumentAsync(content, images);
        return document.IsEmpty ? null : XmlInfoset.Read(document, InfosetLimits.None, AbsentParts.Instance);
    }

    /// <summary>The first element of a name, in document order: a message in its envelope or without; not present where there is none.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="localName">The local name.</param>
    public static InfosetElement Find(InfosetElement element, string localName)
    {
        if (element.Name.LocalName == localName)
        {
            return element;
        }

        foreach (InfosetElement child in element.Children)
        {
            if (Find(child, localName) is { IsPresent: true } found)
            {
                return found;
            }
        }

        return default;
    }
}

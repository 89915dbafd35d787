using Schemas.Infoset;

namespace Gateway.Conformance.Checking;

/// <summary>Where the message stands in a document: in an envelope of whatever version, also a broken one, or on its own.</summary>
internal static class MessageElement
{
    /// <summary>Whether the root is an envelope, also one of an unknown version.</summary>
    public static bool IsEnvelope(InfosetElement root) => root.Name.LocalName == "Envelope";

    /// <summary>The message of a document; absent where an envelope has none.</summary>
    /// <param name="root">The root of the document.</param>
    public static InfosetElement Of(InfosetElement root) => IsEnvelope(root) ? InBody(root) : root;

    private static InfosetElement InBody(InfosetElement envelope)
    {
        foreach (var child in envelope.Children)
        {
            if (child.Name.LocalName == "Body")
            {
                return child.FirstChild;
            }
        }

        return default;
    }
}

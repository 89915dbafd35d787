using Processing.Messages.Xml;
using Processing.Stores.Messages;

namespace Processing.ProtectedClass;

/// <summary>Writes the <c>QueryPersonStatusRequest</c>: nothing but the A-Numbers.</summary>
internal static class StatusRequestWriter
{
    /// <summary>Writes the request.</summary>
    public static KeptContent Write(MessageHead head, IEnumerable<string> aNumbers)
    {
        MessageWriter writer = HeaderWriting.Begin("QueryPersonStatusRequest", head);
        foreach (string number in aNumbers)
        {
            writer.Open("nc:Person")
                .Open("PersonAugmentation")
                .Identification("im:AlienNumberIdentification", "A" + number)
                .Close()
                .Close();
        }

        return writer.ToContent();
    }
}

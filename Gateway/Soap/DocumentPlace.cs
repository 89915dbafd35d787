using System.Runtime.InteropServices;
using Gateway.Soap.Body;
using Schemas.Infoset;

namespace Gateway.Soap;

/// <summary>Where the document that was read lies in the entity that travelled.</summary>
internal static class DocumentPlace
{
    /// <summary>The offset; null where the document was transcoded and is no part of the entity.</summary>
    public static int? Find(ReceivedEntity entity, XmlInfoset infoset)
    {
        return MemoryMarshal.TryGetArray(entity.Entity, out ArraySegment<byte> whole)
            && MemoryMarshal.TryGetArray(infoset.Document, out ArraySegment<byte> document)
            && ReferenceEquals(whole.Array, document.Array)
            ? document.Offset - whole.Offset
            : null;
    }
}

using System.Text;
using Processing.Messages;
using Processing.Stores.Messages;

namespace Processing.Routing;

/// <summary>Writes the native EBTS message around a file that is kept by digest.</summary>
internal static class NativeMessageWriter
{
    private const string Start = "<NativeEBTSMessage xmlns=\"" + MessageTypes.NgiNamespace + "\">";
    private const string End = "</NativeEBTSMessage>";

    /// <summary>Writes the message.</summary>
    public static KeptContent Write(PreparedFile file)
    {
        byte[] skeleton = Encoding.UTF8.GetBytes(Start + End);
        int encoded = checked((file.LengthBytes + 2) / 3 * 4);
        var span = new KeptSpan(Start.Length, file.Digest, SpanForm.Base64, 0, string.Empty, file.LengthBytes);
        return new KeptContent(skeleton, [span], 0, skeleton.Length + encoded);
    }
}

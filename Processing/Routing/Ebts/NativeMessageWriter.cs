using System.Text;
using Processing.Messages;
using Processing.Stores.Messages;

namespace Processing.Routing.Ebts;

/// <summary>Writes the native EBTS message around a file that is kept by digest.</summary>
internal static class NativeMessageWriter
{
    private const string Start = "<NativeEBTSMessage xmlns=\"" + MessageTypes.NgiNamespace + "\">";
    private const string End = "</NativeEBTSMessage>";

    /// <summary>Writes the message.</summary>
    /// <param name="digest">SHA-256 of the file.</param>
    /// <param name="lengthBytes">Its length.</param>
    public static KeptContent Write(byte[] digest, int lengthBytes)
    {
        byte[] skeleton = Encoding.UTF8.GetBytes(Start + End);
        int encoded = checked((lengthBytes + 2) / 3 * 4);
        var span = new KeptSpan(Start.Length, digest, SpanForm.Base64, 0, string.Empty, lengthBytes);
        return new KeptContent(skeleton, [span], 0, skeleton.Length + encoded);
    }
}

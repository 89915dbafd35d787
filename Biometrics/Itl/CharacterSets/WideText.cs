using System.Text;

namespace Biometrics.Itl.CharacterSets;

/// <summary>Tells text of two or four bytes a character from the plain ASCII that stands beside it in the same file.</summary>
internal static class WideText
{
    private static readonly byte[] BigEndian16 = [0xFE, 0xFF];

    private static readonly byte[] LittleEndian16 = [0xFF, 0xFE];

    private static readonly byte[] BigEndian32 = [0, 0, 0xFE, 0xFF];

    private static readonly byte[] LittleEndian32 = [0xFF, 0xFE, 0, 0];

    /// <summary>The text; numbers and codes, which stay ASCII, are told by holding neither zeros nor high bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, CharacterSet set)
    {
        int size = set.Index == CharacterSet.Utf16.Index ? 2 : 4;
        if (bytes.Length % size != 0 || !IsMarkedOrBinary(bytes))
        {
            return CharacterSet.Unspecified.Decode(bytes);
        }

        return size == 4 ? Decode32(bytes, set) : Decode16(bytes, set);
    }

    private static string Decode32(ReadOnlySpan<byte> bytes, CharacterSet set) =>
        bytes.StartsWith(LittleEndian32) ? Encoding.UTF32.GetString(bytes[4..]) : set.DecodeWide(bytes.StartsWith(BigEndian32) ? bytes[4..] : bytes);

    private static string Decode16(ReadOnlySpan<byte> bytes, CharacterSet set) =>
        bytes.StartsWith(LittleEndian16) ? Encoding.Unicode.GetString(bytes[2..]) : set.DecodeWide(bytes.StartsWith(BigEndian16) ? bytes[2..] : bytes);

    private static bool IsMarkedOrBinary(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0) || bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;
}

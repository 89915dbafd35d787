using System.Runtime.InteropServices;

namespace Persistence;

/// <summary>Arrays for drivers that take nothing else.</summary>
internal static class Bytes
{
    /// <summary>The array under the memory where it is exactly that, else a copy.</summary>
    /// <param name="memory">The bytes; they are not changed.</param>
    public static byte[] Of(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out ArraySegment<byte> segment)
        && segment.Offset == 0 && segment.Count == segment.Array!.Length // an array segment of memory has an array
            ? segment.Array
            : memory.ToArray();
}

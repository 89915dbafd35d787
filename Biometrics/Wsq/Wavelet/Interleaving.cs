using System.Numerics;
using System.Runtime.InteropServices;

namespace Biometrics.Wsq.Wavelet;

/// <summary>Puts even and odd places of a line together and takes them apart. Lanes stay in order: a pair of floats is moved as one integer of 64 bits.</summary>
internal static class Interleaving
{
    private const int FloatBits = 32;

    /// <summary>Line[2k] = even[k], line[2k + 1] = odd[k].</summary>
    /// <param name="even">The even places and room for a vector behind.</param>
    /// <param name="odd">The odd places and room for a vector behind.</param>
    /// <param name="line">The line; nothing behind it is touched.</param>
    public static void Join(ReadOnlySpan<float> even, ReadOnlySpan<float> odd, Span<float> line)
    {
        int k = 0;
        if (BitConverter.IsLittleEndian)
        {
            ref uint evens = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, uint>(even));
            ref uint odds = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, uint>(odd));
            ref ulong pairs = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, ulong>(line));
            for (; k <= (line.Length / 2) - Vector<uint>.Count; k = unchecked(k + Vector<uint>.Count))
            {
                Vector.Widen(Vector.LoadUnsafe(ref evens, (nuint)k), out Vector<ulong> lowEven, out Vector<ulong> highEven);
                Vector.Widen(Vector.LoadUnsafe(ref odds, (nuint)k), out Vector<ulong> lowOdd, out Vector<ulong> highOdd);
                (lowEven | Vector.ShiftLeft(lowOdd, FloatBits)).StoreUnsafe(ref pairs, (nuint)k);
                (highEven | Vector.ShiftLeft(highOdd, FloatBits)).StoreUnsafe(ref pairs, (nuint)(k + Vector<ulong>.Count));
            }
        }

        for (int place = 2 * k; place < line.Length; place++)
        {
            line[place] = (place & 1) == 0 ? even[place >> 1] : odd[place >> 1];
        }
    }

    /// <summary>Even[k] = line[2k], odd[k] = line[2k + 1].</summary>
    public static void Split(ReadOnlySpan<float> line, Span<float> even, Span<float> odd)
    {
        int k = 0;
        if (BitConverter.IsLittleEndian)
        {
            ref uint evens = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, uint>(even));
            ref uint odds = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, uint>(odd));
            ref ulong pairs = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, ulong>(line));
            for (; k <= (line.Length / 2) - Vector<uint>.Count; k = unchecked(k + Vector<uint>.Count))
            {
                var low = Vector.LoadUnsafe(ref pairs, (nuint)k);
                var high = Vector.LoadUnsafe(ref pairs, (nuint)(k + Vector<ulong>.Count));
                Vector.Narrow(low, high).StoreUnsafe(ref evens, (nuint)k);
                Vector.Narrow(Vector.ShiftRightLogical(low, FloatBits), Vector.ShiftRightLogical(high, FloatBits)).StoreUnsafe(ref odds, (nuint)k);
            }
        }

        for (int place = 2 * k; place < line.Length; place++)
        {
            if ((place & 1) == 0)
            {
                even[place >> 1] = line[place];
            }
            else
            {
                odd[place >> 1] = line[place];
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Biometrics.Fingerprints.Identification;

/// <summary>Counts bits in eight words at once. The runtime offers no count of bits for vectors, so that they are added up here.</summary>
internal static class BitCounts
{
    // Bits of each half byte, by its value, in every 128 bits of a register: shuffles do not cross these.
    private static readonly Vector512<byte> OfHalf = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));

    /// <summary>Bits of each word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Of(Vector512<ulong> words) => Total(OfBytes(words));

    /// <summary>Bits of the first word, twice those of the second and four times those of the third: as many as six words had before <see cref="Fold"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Of(Vector512<ulong> ones, Vector512<ulong> twos, Vector512<ulong> fours)
    {
        unchecked
        {
            // At most 8 + 16 + 32 in a byte.
            var upper = OfBytes(fours);
            var middle = OfBytes(twos) + upper + upper;
            return Total(OfBytes(ones) + middle + middle);
        }
    }

    /// <summary>Adds six words bit by bit: each bit of the result tells with its three words how many of the six had it set. Cutting out bits before or after is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<ulong> Ones, Vector512<ulong> Twos, Vector512<ulong> Fours) Fold(
        Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d, Vector512<ulong> e, Vector512<ulong> f)
    {
        var ab = a ^ b;
        var de = d ^ e;
        var onesLeft = ab ^ c;
        var onesRight = de ^ f;
        var twosLeft = (a & b) | (ab & c);
        var twosRight = (d & e) | (de & f);
        var carry = onesLeft & onesRight;
        var differs = twosLeft ^ twosRight;
        return (onesLeft ^ onesRight, differs ^ carry, (twosLeft & twosRight) | (differs & carry));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> OfBytes(Vector512<ulong> words)
    {
        unchecked
        {
            var halves = Vector512.Create((byte)0x0F);
            if (Avx512BW.IsSupported)
            {
                return Avx512BW.Shuffle(OfHalf, words.AsByte() & halves) + Avx512BW.Shuffle(OfHalf, (words >> 4).AsByte() & halves);
            }

            var pairs = words - ((words >> 1) & Vector512.Create(0x5555_5555_5555_5555UL));
            var fours = (pairs & Vector512.Create(0x3333_3333_3333_3333UL)) + ((pairs >> 2) & Vector512.Create(0x3333_3333_3333_3333UL));
            return (fours + (fours >> 4)).AsByte() & halves;
        }
    }

    // The eight bytes of each word together.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Total(Vector512<byte> bytes)
    {
        unchecked
        {
            if (Avx512BW.IsSupported)
            {
                return Avx512BW.SumAbsoluteDifferences(bytes, Vector512<byte>.Zero).AsUInt64();
            }

            var words = bytes.AsUInt64();
            words = (words & Vector512.Create(0x00FF_00FF_00FF_00FFUL)) + ((words >> 8) & Vector512.Create(0x00FF_00FF_00FF_00FFUL));
            words += words >> 16;
            return (words + (words >> 32)) & Vector512.Create(0xFFFFUL);
        }
    }
}

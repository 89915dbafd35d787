using System.Buffers.Binary;
using System.Globalization;

namespace Biometrics.Itl.Xml;

/// <summary>The pen vectors of a signature: two bytes across, two up, one of pressure, big-endian (ANSI/NIST-ITL 1-2011, 8.8.8).</summary>
internal static class SignatureVectors
{
    private const int Size = 5;

    /// <summary>The vectors as across, up, pressure; null where the data is not whole vectors.</summary>
    public static IReadOnlyList<string?[]>? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length % Size != 0)
        {
            return null;
        }

        List<string?[]> vectors = [];
        for (; data.Length > 0; data = data[Size..])
        {
            vectors.Add([Text(BinaryPrimitives.ReadUInt16BigEndian(data)), Text(BinaryPrimitives.ReadUInt16BigEndian(data[2..])), Text(data[4])]);
        }

        return vectors;
    }

    /// <summary>The data; null where a number does not fit its place.</summary>
    public static byte[]? Write(IReadOnlyList<List<string?>> vectors)
    {
        byte[] data = new byte[vectors.Count * Size];
        for (int index = 0; index < vectors.Count; index++)
        {
            if (vectors[index] is not [{ } across, { } up, { } pressure]
                || !ushort.TryParse(across, CultureInfo.InvariantCulture, out ushort x)
                || !ushort.TryParse(up, CultureInfo.InvariantCulture, out ushort y)
                || !byte.TryParse(pressure, CultureInfo.InvariantCulture, out byte weight))
            {
                return null;
            }

            Span<byte> place = data.AsSpan(index * Size, Size);
            BinaryPrimitives.WriteUInt16BigEndian(place, x);
            BinaryPrimitives.WriteUInt16BigEndian(place[2..], y);
            place[4] = weight;
        }

        return data;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Hosting;

/// <summary>Numbers that follow from a seed and a text, so that the same run gives the same numbers in whatever order.</summary>
internal static class InventedNumber
{
    /// <summary>Digits that follow from a seed and a text.</summary>
    /// <param name="seed">The host's seed.</param>
    /// <param name="text">What the number is for.</param>
    /// <param name="length">How many digits, up to 18.</param>
    public static string Digits(int seed, string text, int length)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{text}")));
        ulong number = BinaryPrimitives.ReadUInt64BigEndian(digest) % (ulong)Math.Pow(10, length);
        return number.ToString("D" + length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}

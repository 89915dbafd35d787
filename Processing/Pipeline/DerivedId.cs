using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Processing.Pipeline;

/// <summary>
/// Ids of rows that a message causes. The random bits come from the message and the purpose, not from chance, so that a step that runs
/// again makes the same row again and the database refuses the second; the time bits keep the order of rows.
/// </summary>
internal static class DerivedId
{
    /// <summary>Makes a version 7 UUID.</summary>
    /// <param name="cause">The message that causes the row.</param>
    /// <param name="purpose">What the row is, unique for that message.</param>
    /// <param name="at">The time that the id carries; for rows that must be unique by cause, the time in the id of the cause.</param>
    public static Guid Make(Guid cause, string purpose, DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Digest(cause, purpose, bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Makes an id that depends on cause and purpose alone; it carries the cause's time.</summary>
    /// <param name="cause">The message that causes the row.</param>
    /// <param name="purpose">What the row is, unique for that message.</param>
    public static Guid Make(Guid cause, string purpose)
    {
        Span<byte> bytes = stackalloc byte[16];
        cause.TryWriteBytes(bytes, bigEndian: true, out _);
        long milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
        return Make(cause, purpose, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
    }

    private static void Digest(Guid cause, string purpose, Span<byte> destination)
    {
        byte[] input = [.. cause.ToByteArray(), .. Encoding.UTF8.GetBytes(purpose)];
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(input, hash);
        hash[..16].CopyTo(destination);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Processing.Stores.People;

namespace Persistence.People;

/// <summary>Tells whether two biographies are the same, absent members included, in a form that a unique index can hold.</summary>
internal static class BiographyDigest
{
    /// <summary>SHA-256 over every member with its length before it; an absent one has the length -1.</summary>
    /// <param name="biography">The biography.</param>
    public static byte[] Of(Biography biography)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, biography.FamilyName);
        Append(hash, biography.GivenName);
        Append(hash, biography.BirthDate);
        Append(hash, biography.Sex);
        Append(hash, biography.BirthCountry);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string? member)
    {
        byte[] text = Encoding.UTF8.GetBytes(member ?? "");
        byte[] length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, member is null ? -1 : text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}

using System.Security.Cryptography;
using Processing.Stores.Images;

namespace Persistence.Images;

/// <summary>Images in the table <c>image</c> of PostgreSQL and SQL Server, where every gateway sees them.</summary>
/// <param name="session">The transaction or snapshot.</param>
internal sealed class TableImages(Session session) : IImageStore
{
    public async Task<byte[]?> ReadAsync(ReadOnlyMemory<byte> digest)
    {
        const string Sql = """
            SELECT bytes
            FROM image
            WHERE digest = @digest
            """;
        byte[]? image = (await session.QueryAsync<byte[]>(Sql, new { digest = Bytes.Of(digest) })).FirstOrDefault();
        return image is null || SHA256.HashData(image).AsSpan().SequenceEqual(digest.Span)
            ? image
            : throw new InvalidDataException("The bytes of a kept image are not those of its digest.");
    }

    public async Task<IReadOnlyList<bool>> AreStoredAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests)
    {
        const string Sql = """
            SELECT COUNT(*)
            FROM image
            WHERE digest = @digest
            """;
        bool[] stored = new bool[digests.Count];
        for (int index = 0; index < stored.Length; index++)
        {
            stored[index] = await session.ReadScalarAsync<long>(Sql, new { digest = Bytes.Of(digests[index]) }) != 0;
        }

        return stored;
    }

    /// <summary>Adds an image unless it is there.</summary>
    /// <param name="image">The image.</param>
    public Task AddAsync(KeptImage image)
    {
        const string Sql = """
            INSERT INTO image (digest, length_bytes, bytes)
            VALUES (@digest, @lengthBytes, @bytes)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            digest = Bytes.Of(image.Digest),
            lengthBytes = (long)image.Bytes.Length,
            bytes = Bytes.Of(image.Bytes),
        });
    }
}

using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Persistence.Engines.Sqlite;
using Persistence.Migrations;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence.Images.Segments;

/// <summary>
/// Images in files that are only added to, with an index in <c>images.db</c>. Through SQLite each byte would be written twice and
/// copied page by page; see <c>docs/decisions/0005-images-in-segments.md</c>.
/// </summary>
internal sealed class SegmentImages : IImageStore, IImageKeeper, IAsyncDisposable
{
    private readonly SqliteFile _file;
    private readonly SegmentFiles _segments;
    private readonly SqliteReaders _readers;
    private readonly StorageOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _starting = new();
    private PreparedConnection? _connection;
    private SegmentWriter? _writer;

    /// <summary>Makes the folder; the files are opened when the first image is kept.</summary>
    public SegmentImages(StorageOptions options, TimeProvider time, ILogger logger)
    {
        string folder = Path.Combine(options.DataDirectory, "images");
        Directory.CreateDirectory(folder);
        _file = new SqliteFile(Path.Combine(options.DataDirectory, "images.db"), "NORMAL");
        _segments = new SegmentFiles(folder);
        _readers = new SqliteReaders(_file, options.ReaderCount);
        _options = options;
        _time = time;
        _logger = logger;
    }

    /// <summary>Brings the index up to date.</summary>
    public Task MigrateAsync() => new SqliteMigration(_file, MigrationScripts.Of("segments"), _time, _logger).RunAsync();

    /// <summary>Throws unless the index is the one of this release.</summary>
    public Task VerifySchemaAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            connection => new SchemaVersions(
                new Session(connection, Dialects.SqliteDialect.Instance), MigrationScripts.Of("segments")).VerifyAsync(),
            cancellationToken);

    public Task KeepAsync(IReadOnlyList<KeptImage> images, CancellationToken cancellationToken) =>
        Start().KeepAsync(images, cancellationToken);

    public Task DestroyAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests, CancellationToken cancellationToken) =>
        Start().DestroyAsync(digests, cancellationToken);

    public async Task<byte[]?> ReadAsync(ReadOnlyMemory<byte> digest)
    {
        byte[] key = Bytes.Of(digest);
        ImagePlace? place = await FindAsync(key);
        if (place is not { } found)
        {
            return null;
        }

        byte[] image = new byte[found.LengthBytes];
        return _segments.Read(found.Segment, found.Position, image) == image.Length
            && SHA256.HashData(image).AsSpan().SequenceEqual(key)
                ? image
                : throw new InvalidDataException("The bytes of a kept image are not those of its digest.");
    }

    public async Task<IReadOnlyList<bool>> AreStoredAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests)
    {
        bool[] stored = new bool[digests.Count];
        for (int index = 0; index < stored.Length; index++)
        {
            stored[index] = await FindAsync(Bytes.Of(digests[index])) is not null;
        }

        return stored;
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.StopAsync();
        }

        _readers.Dispose();
        _connection?.Dispose();
        _segments.Dispose();
    }

    /// <summary>Starts the writer once, behind a look at what an unclean stop left.</summary>
    private SegmentWriter Start()
    {
        lock (_starting)
        {
            try
            {
                _connection ??= _file.OpenWriter();
                return _writer ??= new SegmentWriter(_segments, new SegmentIndex(_connection), _options, _logger);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
            {
                throw new StorageUnavailableException("The image files cannot be opened.", exception);
            }
        }
    }

    private Task<ImagePlace?> FindAsync(byte[] digest) =>
        _readers.ReadAsync(
            connection => Task.FromResult(
                new SegmentIndex(connection).TryFind(digest, out ImagePlace place) ? place : (ImagePlace?)null),
            CancellationToken.None);
}

using System.Globalization;
using Processing.Stores;
using Processing.Stores.Foreign;

namespace Processing.Sequestered;

/// <summary>
/// Where answers of foreign partners are kept: a database, which may be one of their own, and the keys. Only sealed bytes are written, and
/// only <see cref="SequesteredReading"/> opens them again.
/// </summary>
/// <param name="storage">The database of the sealed answers.</param>
/// <param name="keys">The keys.</param>
public sealed class Sequester(IStorage storage, SequesterKeys keys)
{
    private const int ResealedAtOnce = 100;

    /// <summary>The database of the sealed answers.</summary>
    internal IStorage Storage => storage;

    /// <summary>The keys.</summary>
    internal SequesterKeys Keys => keys;

    /// <summary>Removes all that partners told of a person, and the trail of who read it.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>How many answers there were.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public Task<int> DeleteByPersonAsync(Guid personId, CancellationToken cancellationToken) =>
        storage.WriteAsync(stores => stores.Sequestered.DeleteByPersonAsync(personId), cancellationToken);

    /// <summary>Seals what older keys sealed under the current one, a part at a time, so that an older key can be taken away.</summary>
    /// <param name="cancellationToken">Ends the work between two parts.</param>
    /// <returns>How many answers were sealed anew.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="InvalidDataException">A key is missing.</exception>
    public async Task<int> ResealAsync(CancellationToken cancellationToken)
    {
        int done = 0;
        int part;
        do
        {
            part = await storage.WriteAsync(ResealPartAsync, cancellationToken);
            done += part;
        }
        while (part == ResealedAtOnce);
        return done;
    }

    /// <summary>Keeps an answer sealed; the same one again changes nothing.</summary>
    /// <param name="answer">What it belongs to; its sealed bytes are made here.</param>
    /// <param name="plain">The answer as a document.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    internal Task KeepAsync(SealedAnswer answer, ReadOnlyMemory<byte> plain, CancellationToken cancellationToken)
    {
        SealedAnswer made = answer with { KeyId = keys.CurrentId, Sealed = keys.Seal(plain.Span, PlaceOf(answer)) };
        return storage.WriteAsync(
            async stores =>
            {
                await stores.Sequestered.AddAsync(made);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Opens a kept answer.</summary>
    internal byte[] Open(SealedAnswer answer) => keys.Open(answer.KeyId, answer.Sealed.Span, PlaceOf(answer));

    // An answer cannot be laid under another query, person, country or round.
    private static string PlaceOf(SealedAnswer answer) => string.Create(
        CultureInfo.InvariantCulture, $"foreign_answer/{answer.Id:D}/{answer.QueryId:D}/{answer.PersonId:D}/{answer.Country}/{answer.Round}/{answer.Attention}");

    private async Task<int> ResealPartAsync(IStores stores)
    {
        IReadOnlyList<SealedAnswer> old = await stores.Sequestered.ReadOfOtherKeysAsync(keys.CurrentId, ResealedAtOnce);
        foreach (SealedAnswer answer in old)
        {
            await stores.Sequestered.ResealAsync(answer with { KeyId = keys.CurrentId, Sealed = keys.Seal(Open(answer), PlaceOf(answer)) });
        }

        return old.Count;
    }
}

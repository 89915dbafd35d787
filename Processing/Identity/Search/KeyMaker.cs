using Processing.Identity.Names;
using Processing.Messages;
using Processing.Stores;
using Processing.Stores.People;

namespace Processing.Identity.Search;

/// <summary>
/// Makes the search keys of everybody anew: of people stored before there were keys, and after the rules of names have changed. It goes
/// on where it was stopped, and may run beside the gateway: people who come in meanwhile get their keys as ever.
/// </summary>
/// <param name="storage">The database.</param>
/// <param name="time">The clock.</param>
public sealed class KeyMaker(IStorage storage, TimeProvider time)
{
    private const int PeopleAtOnce = 200;

    /// <summary>The version of the rules of names by which keys are made.</summary>
    public static int Version => NameCode.Version;

    /// <summary>Makes the keys.</summary>
    /// <param name="again">Whether to begin anew where everything is done.</param>
    /// <param name="progress">Told how many people are done, now and then.</param>
    /// <param name="cancellationToken">Ends the work between two parts; it goes on from there.</param>
    /// <returns>How many people have keys of this version; null where that was done before.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<long?> RunAsync(bool again, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        KeyMaking? known = await storage.ReadAsync(stores => stores.Keys.FindMakingAsync(Version), cancellationToken);
        if (known is { FinishedAt: not null } && !again)
        {
            return null;
        }

        KeyMaking making = known is { FinishedAt: null } ? known : new KeyMaking(Version, null, 0, time.GetUtcNow(), null);
        while (making.FinishedAt is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            making = await storage.WriteAsync(stores => MakePartAsync(stores, making), cancellationToken);
            progress.Report(making.People);
        }

        return making.People;
    }

    private async Task<KeyMaking> MakePartAsync(IStores stores, KeyMaking making)
    {
        IReadOnlyList<Guid> people = await stores.People.ReadPeopleAsync(making.AfterPerson, PeopleAtOnce);
        foreach (Guid person in people)
        {
            await MakeAsync(stores, person);
        }

        KeyMaking done = making with
        {
            AfterPerson = people.Count == 0 ? making.AfterPerson : people[^1],
            People = making.People + people.Count,
            FinishedAt = people.Count < PeopleAtOnce ? time.GetUtcNow() : null,
        };
        await stores.Keys.SetMakingAsync(done);
        return done;
    }

    private static async Task MakeAsync(IStores stores, Guid person)
    {
        await stores.Keys.RemoveAsync(person);
        foreach (IGrouping<Intake.MessageId, ClaimedName> message in (await stores.People.ReadClaimedNamesAsync(person)).GroupBy(claim => claim.MessageId))
        {
            Biography first = message.First().Biography;
            var claimed = new PersonData
            {
                Names = [.. message.Select(claim => new PersonName(claim.Biography.FamilyName, claim.Biography.GivenName))],
                BirthDate = first.BirthDate,
                Sex = first.Sex,
                BirthCountry = first.BirthCountry,
                Identifiers = [],
            };
            await stores.Keys.AddAsync(WantedPerson.Of(claimed).KeysFor(person), message.Key);
        }
    }
}

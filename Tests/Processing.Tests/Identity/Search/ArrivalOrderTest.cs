using Persistence;
using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Stores.Messages;
using Testing.Databases;
using Testing.People;

namespace Processing.Tests.Identity.Search;

public sealed class ArrivalOrderTest
{
    private const int People = 400;
    private static readonly SyntheticPopulation Population = new(11);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Who_is_found_does_not_hang_on_who_came_first()
    {
        string[] orders = [await DecideAsync(1), await DecideAsync(2), await DecideAsync(3)];

        Assert.That(orders.Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(1));
    }

    // The ids of people follow the order of arrival, so that a tie could not hide behind equal ids. Half of the people come twice.
    private static async Task<string> DecideAsync(int seed)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        int[] order = [.. Enumerable.Range(0, People * 3 / 2)];
        new Random(seed).Shuffle(order);
        var numbers = new Dictionary<Guid, int>();
        await database.Storage.WriteAsync(
            async stores =>
            {
                MessageRow message = PopulationLoad.Message(Now);
                await stores.Messages.AddAsync(message);
                for (int place = 0; place < order.Length; place++)
                {
                    Guid id = PopulationLoad.IdOf(place);
                    numbers[id] = order[place] % People;
                    await stores.People.AddAsync(id, Now);
                    await stores.Keys.AddAsync(
                        [.. PopulationLoad.KeysOf(Population.Person(order[place] % People)).Select(key => key with { PersonId = id })], message.Id);
                }

                return true;
            },
            CancellationToken.None);
        var told = new List<string>();
        for (int index = 0; index < People; index++)
        {
            SyntheticClaim claim = Population.Claim(Population.Person(index), (Mistake)(index % 11), index);
            var data = new PersonData
            {
                Names = [new PersonName(claim.Family, claim.Given)],
                BirthDate = claim.BirthDate,
                Sex = claim.Sex,
                BirthCountry = claim.Country,
                Identifiers = [],
            };
            IdentityDecision decision = await database.Storage.ReadAsync(
                async stores => IdentityRules.Decide(await CandidateSearch.FindAsync(data, null, stores, PopulationFigures.Assumed), []),
                CancellationToken.None);
            told.Add($"{decision.Code} {(decision.PersonId is { } id ? numbers[id] : -1)} {string.Join(',', decision.Doubtful.Select(one => $"{numbers[one.PersonId]} {one.Bits:F6}").Order(StringComparer.Ordinal))}");
        }

        return string.Join('\n', told);
    }
}

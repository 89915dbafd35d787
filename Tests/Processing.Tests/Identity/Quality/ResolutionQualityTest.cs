using Persistence;
using Testing.Databases;
using Testing.People;

namespace Processing.Tests.Identity.Quality;

/// <summary>
/// How well people are told apart, on a population whose truth is known. A slice runs each time; with CPMS_LONG=1 many more people and decisions.
/// </summary>
public sealed class ResolutionQualityTest
{
    private const double LeastRecall = 0.97;
    private const double MostFalseMerges = 1 / 100_000.0;

    private static bool IsLong => Environment.GetEnvironmentVariable("CPMS_LONG") == "1";

    [Test]
    public async Task People_are_found_and_kept_apart()
    {
        int people = IsLong ? 200_000 : 12_000;
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        var population = new SyntheticPopulation(7);
        await PopulationLoad.RunAsync(database.Storage, population, people, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var trial = new ResolutionTrial(database.Storage, population, people);

        await trial.RunAsync(IsLong ? 300_000 : 4000);

        await TestContext.Out.WriteLineAsync(trial.Report());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(trial.BiographyOnly.Recall, Is.GreaterThan(LeastRecall));
            Assert.That((double)trial.All.Wrong / trial.All.Count, Is.LessThan(MostFalseMerges));
            Assert.That(trial.Results[nameof(TrialClass.RightNumber)].Recall, Is.GreaterThan(0.999));
        }
    }

    [Test]
    public void A_person_is_drawn_the_same_each_time_and_like_no_other()
    {
        var population = new SyntheticPopulation(7);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(population.Person(12_345), Is.EqualTo(new SyntheticPopulation(7).Person(12_345)));
            Assert.That(population.Person(81).BirthDate, Is.EqualTo(population.Person(80).BirthDate), "81 is a twin");
            Assert.That(Enumerable.Range(0, 20_000).Select(index => population.Person(index).ANumber).Distinct().Count(), Is.EqualTo(20_000));
            Assert.That(PopulationLoad.IndexOf(PopulationLoad.IdOf(63_999_999)), Is.EqualTo(63_999_999));
        }
    }
}

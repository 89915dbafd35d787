using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.Tests.People;

public abstract class ReviewStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Keeps_a_review_with_its_candidates_in_order()
    {
        Review review = await OpenAsync("SamePrintsTwoPeople");

        Review? read = await ReadAsync(stores => stores.Reviews.FindAsync(review.Id));

        Assert.That(read, Is.EqualTo(review).UsingPropertiesComparer());
    }

    [Test]
    public async Task Opening_again_leaves_it_as_it_is()
    {
        Review review = await OpenAsync("PrintsDiffer");
        await WriteAsync(stores => stores.Reviews.OpenAsync(review with { Reason = "other" }));

        Assert.That(
            (await ReadAsync(stores => stores.Reviews.ReadByMessageAsync(review.MessageId))).Single().Reason, Is.EqualTo(review.Reason));
    }

    [Test]
    public async Task An_answer_counts_once()
    {
        Review review = await OpenAsync("PrintsDiffer");
        ReviewAnswer answer = new("ExistingPerson", review.Candidates[0].PersonId, "ops", "the passports are the same", Now);

        bool first = await WriteAsync(stores => stores.Reviews.ResolveAsync(review.Id, answer));
        bool second = await WriteAsync(stores => stores.Reviews.ResolveAsync(review.Id, answer with { Resolution = "NewPerson" }));

        Review? read = await ReadAsync(stores => stores.Reviews.FindAsync(review.Id));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That((read?.Resolution, read?.PersonId, read?.ResolvedBy), Is.EqualTo(("ExistingPerson", answer.PersonId, "ops")));
            Assert.That(await ReadAsync(stores => stores.Reviews.ReadOpenAsync(null, 10)), Is.Empty);
        }
    }

    [Test]
    public async Task Shows_open_ones_by_kind_oldest_first()
    {
        Review first = await OpenAsync("PrintsDiffer");
        Review second = await OpenAsync("PrintsDiffer", 1);
        await OpenAsync("OneFinTwoANumbers", 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await ReadAsync(stores => stores.Reviews.ReadOpenAsync("PrintsDiffer", 10))).Select(review => review.Id),
                Is.EqualTo([first.Id, second.Id]));
            Assert.That(await ReadAsync(stores => stores.Reviews.ReadOpenAsync(null, 2)), Has.Count.EqualTo(2));
            Assert.That(
                await ReadAsync(stores => stores.Reviews.CountOpenAsync()), Is.EqualTo([("OneFinTwoANumbers", 1L), ("PrintsDiffer", 2L)]));
        }
    }

    private async Task<Review> OpenAsync(string kind, int seconds = 0)
    {
        MessageId message = await KeepMessageAsync();
        Guid[] people = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        Review review = new()
        {
            Id = Guid.CreateVersion7(),
            MessageId = message,
            Kind = kind,
            IsBlocking = true,
            Reason = "identifiers",
            OpenedAt = Now.AddSeconds(seconds),
            Candidates = [new ReviewCandidate(people[1], "family name Equal +9"), new ReviewCandidate(people[0], "nothing")],
        };
        await WriteAsync(async stores =>
        {
            foreach (Guid person in people)
            {
                await stores.People.AddAsync(person, Now);
            }

            await stores.Reviews.OpenAsync(review);
        });
        return review;
    }
}

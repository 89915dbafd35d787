using System.Net;
using Gateway.Tests.Ops.Stand;
using Processing.Intake;
using Processing.Stores.People;

namespace Gateway.Tests.Ops.Reviews;

/// <summary>A stand of its own, for reviews change what other pages show.</summary>
internal sealed class ReviewPageTest
{
    [Test]
    public async Task An_open_review_shows_its_people_and_takes_an_answer()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        Review review = await OpenAsync(stand);
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");
        string page = $"/reviews/{review.Id}";

        string list = await client.ReadAsync("/reviews");
        string shown = await client.ReadAsync(page);
        using HttpResponseMessage answered = await client.PostAsync(
            page, page + "/answer", ("answer", stand.Log.PersonId.ToString()), ("reason", "the same face"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(list, Does.Contain(page).And.Contain("The same prints at two people"));
            Assert.That(shown, Does.Contain("family name Equal").And.Contain(stand.Log.PersonId.ToString()));
            Assert.That(answered.StatusCode, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(stand.Deeds.OfPeople, Is.EqualTo([$"{review.Id} ExistingPerson {stand.Log.PersonId} the same face ops"]));
        }
    }

    [TestCase("no", HttpStatusCode.BadRequest)]
    [TestCase("a good reason", HttpStatusCode.Found)]
    public async Task An_answer_needs_a_reason(string reason, HttpStatusCode status)
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        Review review = await OpenAsync(stand);
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");

        using HttpResponseMessage answered = await client.PostAsync(
            $"/reviews/{review.Id}", $"/reviews/{review.Id}/answer", ("answer", "NewPerson"), ("reason", reason));

        Assert.That(answered.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task An_encounter_is_untied_from_the_page_of_its_person()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");
        string page = $"/people/{stand.Log.PersonId}";
        MessageId message = await MessageAsync(stand);

        using HttpResponseMessage answered = await client.PostAsync(
            page, page + "/tie", ("message", message.ToString()), ("person", stand.Log.PersonId.ToString()), ("reason", "typed wrongly"));

        Assert.That(stand.Deeds.OfPeople, Is.EqualTo([$"{message} {stand.Log.PersonId} typed wrongly ops"]));
    }

    private static Task<MessageId> MessageAsync(ConsoleStand stand) => stand.Storage.ReadAsync(
        async stores => (await stores.Encounters.ReadAsync(stand.Log.PersonId))[0].MessageId, CancellationToken.None);

    private static async Task<Review> OpenAsync(ConsoleStand stand)
    {
        Review review = new()
        {
            Id = Guid.CreateVersion7(),
            MessageId = await MessageAsync(stand),
            Kind = "SamePrintsTwoPeople",
            IsBlocking = true,
            Reason = "IDENT Match contradicts the identifiers",
            OpenedAt = stand.Time.GetUtcNow(),
            Candidates = [new ReviewCandidate(stand.Log.PersonId, "family name Equal +9.0")],
        };
        await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.Reviews.OpenAsync(review);
                return true;
            },
            CancellationToken.None);
        return review;
    }
}

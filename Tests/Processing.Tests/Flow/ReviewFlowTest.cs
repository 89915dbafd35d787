using System.Text;
using Processing.Identity.Reviews;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.Encounters;
using Processing.Stores.People;

namespace Processing.Tests.Flow;

public sealed class ReviewFlowTest
{
    private const string Fin = "1100220033";

    [TestCase("ExistingPerson", 1)]
    [TestCase("NewPerson", 2)]
    public async Task A_number_of_somebody_else_waits_for_an_answer_and_then_goes_on(string resolution, int people)
    {
        await using Stand stand = await StartAsync();
        MessageId first = IdOf(await stand.SendAsync("ASC", Enrolments.WithoutPrints("first")));
        MessageId second = IdOf(await stand.SendAsync("ASC", Enrolments.Of("second", "Quint", "Pablo", new DateOnly(1951, 3, 2))));
        Review review = await OpenedAsync(stand, "BiographyContradicts");

        bool isDone = await AnswerAsync(stand, review, resolution);

        await stand.UntilDoneAsync(second);
        Guid[] tied = [await HolderAsync(stand, first), await HolderAsync(stand, second)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(isDone, Is.True);
            Assert.That(tied.Distinct().Count(), Is.EqualTo(people));
            Assert.That(await AnswerAsync(stand, review, resolution), Is.False, "a review is answered once");
        }
    }

    [Test]
    public async Task A_resemblance_makes_a_new_person_and_a_question_and_the_answer_can_be_undone()
    {
        await using Stand stand = await StartAsync();
        MessageId first = IdOf(await stand.SendAsync("ASC", Enrolments.WithoutPrints("first")));
        MessageId second = IdOf(await stand.SendAsync("ASC", Enrolments.WithoutPrints("second", aNumber: "A987654321")));
        Guid[] before = [await HolderAsync(stand, first), await HolderAsync(stand, second)];
        string told = await TellAsync(stand, before);
        Review review = await OpenedAsync(stand, "PossibleSamePerson");

        await AnswerAsync(stand, review, "ExistingPerson");
        Guid[] joined = [await HolderAsync(stand, first), await HolderAsync(stand, second)];
        Guid? back = await stand.Engine.People.TieAsync(second, before[1], "they are brothers", "ops", CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before[0], Is.Not.EqualTo(before[1]));
            Assert.That(joined, Is.EqualTo([before[0], before[0]]));
            Assert.That(back, Is.EqualTo(before[1]));
            Assert.That(await TellAsync(stand, before), Is.EqualTo(told), "what was known before is known again");
        }
    }

    [Test]
    public async Task IDENT_outranks_a_person_whom_no_identifier_named_and_another_A_Number_is_asked_about()
    {
        await using Stand stand = await StartAsync();
        MessageId first = IdOf(await stand.SendAsync("ASC", Enrolments.WithPrints("I-765", "first")));
        await stand.UntilDoneAsync(first);

        MessageId second = IdOf(await stand.SendAsync("ASC", Enrolments.WithPrints("I-765", "second", "A000555444")));

        await stand.UntilDoneAsync(second);
        IReadOnlyList<PersonLink> events = await stand.Storage.ReadAsync(stores => stores.People.ReadLinksAsync(second), CancellationToken.None);
        Review review = await OpenedAsync(stand, "OneFinTwoANumbers");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await HolderAsync(stand, second), Is.EqualTo(await HolderAsync(stand, first)));
            Assert.That(events.Select(link => link.Kind), Is.EqualTo(["Linked", "Unlinked", "Linked", "Confirmed"]));
            Assert.That((review.MessageId, review.IsBlocking), Is.EqualTo((second, false)));
        }
    }

    [TestCase("NewPerson", 2)]
    [TestCase("ExistingPerson", 1)]
    public async Task Prints_of_one_who_is_somebody_else_by_A_Number_and_biography_wait_for_an_answer(string resolution, int people)
    {
        await using Stand stand = await StartAsync();
        MessageId first = IdOf(await stand.SendAsync("ASC", Enrolments.WithPrints("I-765", "first")));
        await stand.UntilDoneAsync(first);
        MessageId second = IdOf(await stand.SendAsync("ASC", Enrolments.Of("second", "Quint", "Pablo", new DateOnly(1951, 3, 2), "A000555444", prints: true)));
        Review review = await OpenedAsync(stand, "SamePrintsTwoPeople");

        Guid holder = await HolderAsync(stand, first);
        bool isDone = await stand.Engine.People.ResolveAsync(
            review.Id, resolution, resolution == "ExistingPerson" ? holder : null, "looked at both", "ops", CancellationToken.None);

        await stand.UntilDoneAsync(second);
        Guid[] tied = [holder, await HolderAsync(stand, second)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(isDone, Is.True);
            Assert.That(tied.Distinct().Count(), Is.EqualTo(people));
        }
    }

    [TestCase("Noted", 2)]
    [TestCase("ExistingPerson", 1)]
    public async Task The_same_prints_at_two_people_whom_identifiers_name_are_a_question(string resolution, int people)
    {
        await using Stand stand = await StartAsync();
        MessageId holder = IdOf(await stand.SendAsync("ASC", Enrolments.WithPrints("I-765", "holder")));
        await stand.UntilDoneAsync(holder);
        MessageId other = IdOf(await stand.SendAsync("ASC", Enrolments.Of("other", "Quint", "Pablo", new DateOnly(1951, 3, 2), "A000555444")));
        await stand.UntilDoneAsync(other);
        MessageId third = IdOf(await stand.SendAsync("ASC", Enrolments.Of("third", "Quint", "Pablo", new DateOnly(1951, 3, 2), "A000555444", prints: true)));
        Review review = await OpenedAsync(stand, "SamePrintsTwoPeople");

        Guid? chosen = resolution == "Noted" ? null : await HolderAsync(stand, holder);
        bool isDone = await stand.Engine.People.ResolveAsync(review.Id, resolution, chosen, "looked at both photographs", "ops", CancellationToken.None);

        await stand.UntilDoneAsync(third);
        int checks = await stand.Storage.ReadAsync(
            async stores => (await stores.Checks.ReadByMessageAsync(holder)).Concat(await stores.Checks.ReadByMessageAsync(third)).Count(check => check.Kind == "FbiFingerprint"),
            CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(isDone, Is.True);
            Assert.That(checks, Is.EqualTo(people == 1 ? 2 : 1), "no check without a verified identity");
            Assert.That(new[] { await HolderAsync(stand, holder), await HolderAsync(stand, third) }.Distinct().Count(), Is.EqualTo(people));
        }
    }

    private static Task<Stand> StartAsync() => Stand.StartAsync(
        options => options with { AnswerDeadlineSeconds = 1 },
        partners =>
        {
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "Match", Fin));
            partners.On("IDENT", "Verify", call => ScriptedPartners.IdentAnswer(call, "Match", Fin));
            partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
            partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
            partners.On("ASC", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
        });

    private static async Task<Review> OpenedAsync(Stand stand, string kind)
    {
        IReadOnlyList<Review> open = [];
        await Stand.UntilAsync(async () =>
        {
            open = await stand.Storage.ReadAsync(stores => stores.Reviews.ReadOpenAsync(kind, 10), CancellationToken.None);
            return open.Count > 0;
        });
        Review? whole = await stand.Storage.ReadAsync(stores => stores.Reviews.FindAsync(open[0].Id), CancellationToken.None);
        return whole!; // listed a moment ago
    }

    private static Task<bool> AnswerAsync(Stand stand, Review review, string resolution) => stand.Engine.People.ResolveAsync(
        review.Id, resolution, resolution == "ExistingPerson" ? review.Candidates[0].PersonId : null, "looked at the passports", "ops", CancellationToken.None);

    private static async Task<Guid> HolderAsync(Stand stand, MessageId message)
    {
        (IReadOnlyList<PersonLink> events, Encounter? encounter) = await stand.Storage.ReadAsync(
            async stores => (await stores.People.ReadLinksAsync(message), await stores.Encounters.FindByMessageAsync(message)), CancellationToken.None);
        Assert.That(LinkReplay.HolderOf(events), Is.EqualTo(encounter?.PersonId), "the rows say the same as the events");
        return encounter?.PersonId ?? Guid.Empty;
    }

    // All that can be known of people, but for the events themselves.
    private static async Task<string> TellAsync(Stand stand, Guid[] people)
    {
        var text = new StringBuilder();
        foreach (Guid person in people)
        {
            text.AppendLine(await stand.Storage.ReadAsync(
                async stores => string.Join(
                    '\n',
                    [
                        .. (await stores.People.ReadIdentifiersAsync(person)).Select(one => one.ToString()),
                        .. (await stores.People.ReadBiographiesAsync(person)).Select(one => one.ToString()),
                        .. (await stores.Encounters.ReadAsync(person)).Select(one => one.MessageId.ToString()),
                        .. LinkReplay.MessagesOf(person, await stores.People.ReadLinksAsync(person)).Select(one => one.ToString()),
                    ]),
                CancellationToken.None));
        }

        return text.ToString();
    }

    private static MessageId IdOf(IntakeAnswer answer) => ((IntakeAnswer.Replied)answer).MessageId;
}

using System.Text;
using Processing.Intake.Answers;
using Processing.Tests.Flow;

namespace Processing.Tests.Search;

public sealed class PrintSearchTest
{
    private static readonly int[] Fingers = [2, 7];

    [TestCase(40_000, 200_000)]
    [TestCase(0, 200_000)]
    [Property("Acceptance", "M-14")]
    public async Task Another_impression_finds_its_person_and_no_other(int held, int read)
    {
        await using Stand stand = await Stand.StartAsync(options => options with { SearchHeldPrints = held, SearchReadPrints = read }, Answering);
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 1, 0, Fingers));

        string found = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s1", 1, 1, Fingers)));
        string single = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s2", 1, 2, 7)));
        string nobody = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s3", 2, 0, Fingers)));
        string other = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s4", 1, 1, 3)));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(found, Does.Contain(">CandidatesFound<").And.Contain("A123456789"));
        Assert.That(single, Does.Contain(">CandidatesFound<"));
        Assert.That(nobody, Does.Contain(">NoCandidates<"));
        Assert.That(other, Does.Contain(">NoCandidates<"), "that finger is not held");
    }

    [Test]
    public async Task Whom_prints_belong_to_follows_the_encounter()
    {
        await using Stand stand = await Stand.StartAsync(script: Answering);
        var first = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 1, 0, Fingers));
        string before = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s1", 1, 1, Fingers)));
        await stand.UntilDoneAsync(first.MessageId);

        Guid? now = await stand.Engine.People.TieAsync(first.MessageId, null, "another person", "ops", CancellationToken.None);
        string after = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s2", 1, 1, Fingers)));

        Assert.That(now, Is.Not.Null);
        Assert.That(before, Does.Not.Contain(now.ToString()));
        Assert.That(after, Does.Contain(now.ToString()));
    }

    [Test]
    public async Task A_search_that_may_not_read_everything_never_says_nobody()
    {
        await using Stand stand = await Stand.StartAsync(
            options => options with { SearchHeldPrints = 0, SearchReadPrints = 0, AnswerDeadlineSeconds = 5 }, Answering);
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 1, 0, Fingers));

        string answer = Xml(await stand.SendAsync("ELIS", Searches.ByPrints("ELIS", "s1", 2, 0, Fingers)));

        Assert.That(answer, Does.Contain(">Interim<"));
    }

    private static void Answering(ScriptedPartners partners) => partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "NoMatch", "1100000001"));

    private static string Xml(IntakeAnswer answer) => Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
}

using Processing.Partners;
using Processing.Pipeline;

namespace Processing.Tests.Pipeline;

public sealed class MessageStateTest
{
    private static readonly MessageState State = new()
    {
        Stem = "EnrollEncounter",
        Partner = "ASC",
        Identification = "1",
        ConversationId = Guid.Empty,
        Conversation = "c",
        Priority = 2,
        ReceivedAt = DateTimeOffset.UnixEpoch,
    };

    private static readonly Guid Question = new("00000000-0000-7000-8000-000000000009");

    [Test]
    public void An_answer_finds_its_question_after_a_restart()
    {
        var asked = MessageState.Read(State.With("q", new Question(Question, null)).Write());

        MessageState answered = asked.WithAnswer(Question, new PartnerAnswer { Outcome = "Match" });

        Assert.That(answered.Questions["q"].Answer?.Outcome, Is.EqualTo("Match"));
    }

    [Test]
    public void A_second_answer_changes_nothing()
    {
        MessageState answered = State.With("q", new Question(Question, new PartnerAnswer { Outcome = "Match" }));

        Assert.That(answered.WithAnswer(Question, new PartnerAnswer { Outcome = "NoMatch" }), Is.SameAs(answered));
    }
}

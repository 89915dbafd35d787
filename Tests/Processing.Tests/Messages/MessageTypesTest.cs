using Processing.Messages;
using Schemas.Infoset;

namespace Processing.Tests.Messages;

public sealed class MessageTypesTest
{
    [Test]
    public void Finds_a_type_by_its_root_element()
    {
        MessageType? type = MessageTypes.Find(new XmlName(MessageTypes.ExchangeNamespace, "EnrollEncounterRequest"));

        Assert.That(type?.Stem, Is.EqualTo("EnrollEncounter"));
    }

    [Test]
    public void An_answer_is_no_request() =>
        Assert.That(MessageTypes.Find(new XmlName(MessageTypes.ExchangeNamespace, "EnrollEncounterResponse")), Is.Null);

    [Test]
    public void Stems_are_unique() =>
        Assert.That(MessageTypes.All.Select(type => type.Stem), Is.Unique);

    [Test]
    public void Actions_of_our_messages_are_uris_in_our_namespace() =>
        Assert.That(
            MessageTypes.FindByStem("FetchAnswer")?.ResponseAction,
            Is.EqualTo("https://cpms.example/ns/exchange/1.0/FetchAnswerResponse"));
}

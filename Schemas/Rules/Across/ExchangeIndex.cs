namespace Schemas.Rules.Across;

/// <summary>The messages of an exchange, found by what they say.</summary>
internal sealed class ExchangeIndex
{
    private readonly Dictionary<(FactKind Kind, UInt128 Key), List<(MessageFacts Message, MessageFact Fact)>> _places = [];

    public ExchangeIndex(IReadOnlyList<MessageFacts> messages)
    {
        Messages = messages;
        foreach (var message in messages)
        {
            foreach (var fact in message.Facts)
            {
                if (!_places.TryGetValue((fact.Kind, fact.Key), out var places))
                {
                    places = [];
                    _places.Add((fact.Kind, fact.Key), places);
                }

                places.Add((message, fact));
            }
        }
    }

    /// <summary>All messages, in the order of the corpus.</summary>
    public IReadOnlyList<MessageFacts> Messages { get; }

    /// <summary>The messages that say a thing, in the order of the corpus.</summary>
    public IReadOnlyList<(MessageFacts Message, MessageFact Fact)> Find(FactKind kind, UInt128 key) => _places.GetValueOrDefault((kind, key)) ?? [];

    /// <summary>All things of a kind, each with the messages that say it.</summary>
    public IEnumerable<IReadOnlyList<(MessageFacts Message, MessageFact Fact)>> All(FactKind kind) => _places.Where(pair => pair.Key.Kind == kind).Select(pair => pair.Value);
}

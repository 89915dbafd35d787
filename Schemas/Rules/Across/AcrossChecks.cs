namespace Schemas.Rules.Across;

/// <summary>The kinds of rules about an exchange.</summary>
internal static class AcrossChecks
{
    /// <summary>No two messages say the same of a kind, unless they are the same message.</summary>
    public static Func<ExchangeIndex, IEnumerable<BrokenPlace>> Unique(FactKind kind) => exchange =>
        from places in exchange.All(kind)
        let first = places[0]
        from place in places.Skip(1)
        where place.Message.Content != first.Message.Content
        select new BrokenPlace(place.Message, place.Fact, first.Message, first.Fact);

    /// <summary>What a message refers to is there.</summary>
    public static Func<ExchangeIndex, IEnumerable<BrokenPlace>> Resolves(FactKind reference, FactKind target) => exchange =>
        from message in exchange.Messages
        from fact in message.Of(reference)
        where exchange.Find(target, fact.Key).Count == 0
        select new BrokenPlace(message, fact, null, null);

    /// <summary>A message agrees with one of those that it refers to; which are there.</summary>
    /// <param name="reference">By what it refers.</param>
    /// <param name="target">To what.</param>
    /// <param name="isRight">Whether the two agree.</param>
    /// <param name="shown">What of each is pointed at where they do not.</param>
    public static Func<ExchangeIndex, IEnumerable<BrokenPlace>> Agrees(FactKind reference, FactKind target, Func<MessageFacts, MessageFacts, bool> isRight, (FactKind Own, FactKind Other) shown) => exchange =>
        from message in exchange.Messages
        from fact in message.Of(reference)
        let targets = exchange.Find(target, fact.Key)
        where targets.Count > 0 && !targets.Any(one => isRight(message, one.Message))
        select new BrokenPlace(message, message.First(shown.Own) ?? fact, targets[0].Message, targets[0].Message.First(shown.Other) ?? targets[0].Fact);

    /// <summary>Messages that say the same of one kind say the same of another, where they say anything.</summary>
    public static Func<ExchangeIndex, IEnumerable<BrokenPlace>> Together(FactKind same, FactKind compared) => exchange =>
        from places in exchange.All(same)
        let speaking = places.Where(place => place.Message.First(compared) is not null).ToList()
        from place in speaking.Skip(1)
        where !place.Message.Of(compared).Any(own => speaking[0].Message.Of(compared).Any(other => other.Key == own.Key))
        select new BrokenPlace(place.Message, place.Message.First(compared), speaking[0].Message, speaking[0].Message.First(compared));

    /// <summary>Whether two messages say the same of two kinds; true where one says nothing.</summary>
    public static Func<MessageFacts, MessageFacts, bool> Same(FactKind own, FactKind other) => (message, target) =>
        message.First(own) is not { } said || target.First(other) is not { } heard || said.Key == heard.Key;

    /// <summary>Whether a message is certainly not older than another.</summary>
    public static bool IsNotOlder(MessageFacts message, MessageFacts than) => message.Created is not { } own || than.Created is not { } other || own.Latest >= other.Earliest;

    /// <summary>Whether a message is of the kind that answers another.</summary>
    public static bool IsAnswer(MessageFacts answer, MessageFacts request)
    {
        const string Response = "Response";
        const string Request = "Request";
        bool arePair = answer.Name.EndsWith(Response, StringComparison.Ordinal) && request.Name.EndsWith(Request, StringComparison.Ordinal);
        return !arePair || answer.Name.AsSpan(0, answer.Name.Length - Response.Length).SequenceEqual(request.Name.AsSpan(0, request.Name.Length - Request.Length));
    }

    /// <summary>Final answers to one message that are not the same.</summary>
    public static IEnumerable<BrokenPlace> TwoFinals(ExchangeIndex exchange) =>
        from places in exchange.All(FactKind.Answers)
        let finals = places.Where(place => place.Message.IsFinal).ToList()
        from place in finals.Skip(1)
        where place.Message.Content != finals[0].Message.Content
        select new BrokenPlace(place.Message, place.Fact, finals[0].Message, finals[0].Fact);
}

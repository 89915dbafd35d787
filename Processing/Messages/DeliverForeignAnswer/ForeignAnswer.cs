using Processing.Messages.Xml;
using Processing.Sequestered;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.DeliverForeignAnswer;

/// <summary>A foreign partner's answer to one round, on its way to the sequestered store: what it says is sealed already.</summary>
/// <param name="QueryId">The query; null where the identification is none of ours.</param>
/// <param name="Round">The round, 1 to 3.</param>
/// <param name="Match"><c>Match</c>, <c>NoMatch</c>, <c>Pending</c> or <c>Refused</c>.</param>
/// <param name="Country">The partner.</param>
/// <param name="KeyId">The key that sealed it.</param>
/// <param name="Box">The sealed document.</param>
internal sealed record ForeignAnswer(Guid? QueryId, int Round, string Match, string Country, string KeyId, byte[] Box)
{
    /// <summary>Under which name an answer that came at once is worked on.</summary>
    public const string Stem = "ForeignAnswerAtOnce";

    private const string Place = "on the way";

    /// <summary>Reads a valid message: a delivery, or the answer that IDENT gave at once.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="queryId">The query as the question named it; null where the message names it.</param>
    /// <param name="values">The binary values by the offset of their element.</param>
    /// <param name="keys">What seals it.</param>
    /// <returns>Null where the message brings no answer.</returns>
    public static ForeignAnswer? Read(InfosetElement message, Guid? queryId, IReadOnlyDictionary<int, KeptImage> values, SequesterKeys keys)
    {
        InfosetElement first = message.Own("FirstRoundAnswer");
        InfosetElement answer = first.IsPresent ? first : message.Own("FurtherRoundAnswer");
        if (!answer.IsPresent)
        {
            return null;
        }

        return new ForeignAnswer(
            queryId ?? (Guid.TryParse(message.Own("ForeignQueryIdentification").Id, out Guid named) ? named : null),
            first.IsPresent ? 1 : answer.Own("ForeignQueryRoundCode").Number,
            answer.Own("ForeignMatchCode").Text,
            answer.Own("PartnerCountry").FirstChild.Text,
            keys.CurrentId,
            keys.Seal(AnswerCopy.Write(answer, values), Place));
    }

    /// <summary>An answer that is an outcome and nothing more; whoever takes it in knows the partner and the round.</summary>
    /// <param name="outcome">The outcome code.</param>
    /// <param name="keys">What seals it.</param>
    public static ForeignAnswer Bare(string outcome, SequesterKeys keys)
    {
        byte[] document = new MessageWriter("FirstRoundAnswer").Leaf("ForeignMatchCode", outcome).ToBytes();
        return new ForeignAnswer(null, 0, outcome, string.Empty, keys.CurrentId, keys.Seal(document, Place));
    }

    /// <summary>The document, opened.</summary>
    public byte[] Open(SequesterKeys keys) => keys.Open(KeyId, Box, Place);
}

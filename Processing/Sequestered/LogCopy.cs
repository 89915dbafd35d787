using Processing.Intake.Content;
using Processing.Stores.Messages;

namespace Processing.Sequestered;

/// <summary>
/// The log's copy of a message that brings a foreign partner's answer: who, when, how long and the digest, but nothing of what it says.
/// That lies in the sequestered store alone.
/// </summary>
internal static class LogCopy
{
    private static readonly byte[] Note = "what a foreign partner told is in the sequestered store\n"u8.ToArray();

    /// <summary>What stands in the place of the content.</summary>
    public static KeptContent Content { get; } = new(Note, [], -1, 0);

    /// <summary>Whether messages of an operation bring a partner's answer, by the stem or the root element.</summary>
    public static bool Covers(string name) => name is "DeliverForeignAnswer" or "QueryForeignPartnerResponse";

    /// <summary>The cut without content and images; readers still find the values.</summary>
    public static CutContent Of(CutContent cut) => cut with { Content = Content, Images = [] };
}

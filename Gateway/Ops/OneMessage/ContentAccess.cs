using Processing.Messages;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Gateway.Ops.OneMessage;

/// <summary>Who may see the content of which message, and which reasons.</summary>
internal static class ContentAccess
{
    private const string ProtectedStep = "ProtectedClass";
    private const string ProtectedPartner = "PCQS";

    /// <summary>Whether the visitor may see the content: Ops, for protected status also Restricted, for what NGI and ABIS sent also Records.</summary>
    /// <param name="row">The message.</param>
    /// <param name="visitor">Who.</param>
    public static bool MaySee(MessageRow row, Visitor visitor) => visitor.IsOps
        && (visitor.SeesProtected || !SpeaksOfProtection(row))
        && (visitor.SeesRecords || !MayHoldRecord(row));

    /// <summary>The reason of an entry as the visitor may see it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="visitor">Who.</param>
    public static string? ReasonFor(JournalEntry entry, Visitor visitor) =>
        entry.Step == ProtectedStep && entry.Reason is not null && !visitor.SeesProtected ? "for the role Restricted" : entry.Reason;

    /// <summary>The reason why something is parked, as the visitor may see it: a reason of the protected-class step stays hidden.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="journal">The journal of the message.</param>
    /// <param name="visitor">Who.</param>
    public static string? ParkedReasonFor(string? reason, IReadOnlyList<JournalEntry> journal, Visitor visitor) =>
        reason is not null && !visitor.SeesProtected && journal.Any(entry => entry.Step == ProtectedStep && entry.Reason == reason)
            ? "for the role Restricted"
            : reason;

    // Answers and notices may bring a rap sheet; what was asked of them brings none.
    private static bool MayHoldRecord(MessageRow row) =>
        row.Direction is MessageDirection.Inbound && row.MessageType is MessageTypes.NativeEbts or MessageTypes.Package;

    private static bool SpeaksOfProtection(MessageRow row) =>
        row.Partner == ProtectedPartner || row.MessageType.StartsWith("QueryPersonStatus", StringComparison.Ordinal);
}

using Processing.Stores.Messages;
using Schemas.Validation;

namespace Persistence.Messages;

/// <summary>A counted group of messages as Dapper reads it.</summary>
internal sealed class CountRecord
{
    public long Slot { get; init; }

    public int Direction { get; init; }

    public string Partner { get; init; } = "";

    public int Verdict { get; init; }

    public int Status { get; init; }

    public long Count { get; init; }

    /// <summary>The count of the contract.</summary>
    public MessageCount ToCount() =>
        new((int)Slot, (MessageDirection)Direction, Partner, (Verdict)Verdict, (MessageStatus)Status, (int)Count);
}

namespace Processing.Intake;

/// <summary>The identity of one message in the log: a version 7 UUID, so that ids sort by the time of arrival.</summary>
/// <param name="Value">The UUID.</param>
/// <remarks>Source: RFC 9562, section 5.7.</remarks>
public readonly record struct MessageId(Guid Value) : IComparable<MessageId>
{
    /// <summary>Makes a new id.</summary>
    /// <param name="time">The clock that gives the time part.</param>
    public static MessageId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>The time in the id, UTC, milliseconds: when the message arrived, or was made here.</summary>
    public DateTimeOffset At
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Value.TryWriteBytes(bytes, bigEndian: true, out _);
            return DateTimeOffset.FromUnixTimeMilliseconds(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
        }
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">32 hexadecimal digits with or without hyphens.</param>
    /// <param name="id">The id, where true is returned.</param>
    public static bool TryParse(string? text, out MessageId id)
    {
        bool read = Guid.TryParse(text, out Guid value);
        id = new MessageId(value);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(MessageId other) => Value.CompareTo(other.Value);

    /// <summary>The id as 32 lower-case hexadecimal digits with hyphens.</summary>
    public override string ToString() => Value.ToString("D");

    /// <summary>Whether one id is before the other.</summary>
    public static bool operator <(MessageId left, MessageId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id is after the other.</summary>
    public static bool operator >(MessageId left, MessageId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id is before the other or the same.</summary>
    public static bool operator <=(MessageId left, MessageId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id is after the other or the same.</summary>
    public static bool operator >=(MessageId left, MessageId right) => left.CompareTo(right) >= 0;
}

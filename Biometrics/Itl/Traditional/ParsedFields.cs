using System.Collections;
using Biometrics.Itl.CharacterSets;

namespace Biometrics.Itl.Traditional;

/// <summary>
/// The fields of a record that was read: the record's bytes and where each field begins in them, four bytes a field. A field becomes an
/// object when it is asked for, so a hostile record of many tiny fields takes little memory and a card of prints is read at once.
/// </summary>
internal sealed class ParsedFields : IReadOnlyList<ItlField>
{
    private readonly ReadOnlyMemory<byte> _record;

    private readonly int[] _starts;

    private readonly int _type;

    private readonly long _offset;

    private readonly CharacterSet _set;

    /// <summary>Puts the list around a record whose fields have been found.</summary>
    /// <param name="record">The record's bytes, first tag to file separator.</param>
    /// <param name="starts">Where the fields begin in it; the first <paramref name="count"/> places count.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="type">The record type.</param>
    /// <param name="offset">The record's offset in the file.</param>
    /// <param name="set">How its text is written.</param>
    public ParsedFields(ReadOnlyMemory<byte> record, int[] starts, int count, int type, long offset, CharacterSet set)
    {
        _record = record;
        _starts = starts;
        Count = count;
        _type = type;
        _offset = offset;
        _set = set;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public ItlField this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int start = _starts[index];
            int value = start + TagLength(start);
            int end = (index + 1 < Count ? _starts[index + 1] : _record.Length) - 1;
            return new ItlField(_type, Number(start, value), _record[start..value], _record[value..end], _offset + start, _set);
        }
    }

    /// <summary>The first field of a number, or null.</summary>
    public ItlField? Find(int number)
    {
        for (int index = 0; index < Count; index++)
        {
            int start = _starts[index];
            if (Number(start, start + TagLength(start)) == number)
            {
                return this[index];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerator<ItlField> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int TagLength(int start) => _record.Span[start..].IndexOf((byte)':') + 1;

    private int Number(int start, int value)
    {
        ReadOnlySpan<byte> tag = _record.Span[start..(value - 1)];
        return ItlText.TryNumber(tag[(tag.IndexOf((byte)'.') + 1)..], out int number) ? number : 0;
    }
}

using System.Collections;

namespace Processing.Intake.Content;

/// <summary>The parts of an MTOM message that is read again for its words only: each is there, and empty.</summary>
internal sealed class AbsentParts : IReadOnlyDictionary<string, ReadOnlyMemory<byte>>
{
    private AbsentParts()
    {
    }

    /// <summary>The only one.</summary>
    public static AbsentParts Instance { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<string> Keys => [];

    /// <inheritdoc/>
    public IEnumerable<ReadOnlyMemory<byte>> Values => [];

    /// <inheritdoc/>
    public int Count => 0;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> this[string key] => ReadOnlyMemory<byte>.Empty;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => true;

    /// <inheritdoc/>
    public bool TryGetValue(string key, out ReadOnlyMemory<byte> value)
    {
        value = ReadOnlyMemory<byte>.Empty;
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() =>
        Enumerable.Empty<KeyValuePair<string, ReadOnlyMemory<byte>>>().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

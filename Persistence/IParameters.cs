namespace Persistence;

/// <summary>
/// Takes the parameters of a statement that runs for nearly every message. They are given in the order in which they first appear in
/// the text: SQLite binds them by place, the other drivers by name.
/// </summary>
internal interface IParameters
{
    /// <summary>Adds an id, or null.</summary>
    void Add(string name, Guid? value);

    /// <summary>Adds a text, or null.</summary>
    void Add(string name, string? value);

    /// <summary>Adds a number.</summary>
    void Add(string name, long value);

    /// <summary>Adds a fraction.</summary>
    void Add(string name, double value);

    /// <summary>Adds a time, or null.</summary>
    void Add(string name, DateTimeOffset? value);

    /// <summary>Adds bytes.</summary>
    void Add(string name, ReadOnlyMemory<byte> value);
}

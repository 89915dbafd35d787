namespace Biometrics.Itl.Xml;

/// <summary>The values of one record as field, subfield and item, whatever encoding it comes from; binary data beside them.</summary>
internal sealed class RecordValues
{
    private readonly SortedDictionary<int, List<List<string?>>> _fields = [];

    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> _data = [];

    /// <summary>The numbers of the fields with text, ascending.</summary>
    public IEnumerable<int> Fields => _fields.Keys;

    /// <summary>The numbers of the fields with binary data, ascending.</summary>
    public IEnumerable<int> DataFields => _data.Keys;

    /// <summary>How many values have been set.</summary>
    public int Count { get; private set; }

    /// <summary>The subfields of a field; none where the record lacks it.</summary>
    public IReadOnlyList<List<string?>> Subfields(int field) => _fields.TryGetValue(field, out List<List<string?>>? subfields) ? subfields : [];

    /// <summary>An item, from 1; null where it is missing or empty.</summary>
    public string? Item(int field, int subfield, int item)
    {
        IReadOnlyList<List<string?>> subfields = Subfields(field);
        return subfield < subfields.Count && item >= 1 && item <= subfields[subfield].Count && subfields[subfield][item - 1] is { Length: > 0 } text ? text : null;
    }

    /// <summary>The first item of a field.</summary>
    public string? First(int field) => Item(field, 0, 1);

    /// <summary>Sets an item, from 1.</summary>
    public void Set(int field, int subfield, int item, string? value)
    {
        List<string?> items = Open(field, subfield);
        while (items.Count < item)
        {
            items.Add(null);
        }

        items[item - 1] = value;
        Count++;
    }

    /// <summary>Sets a whole subfield.</summary>
    public void SetSubfield(int field, int subfield, IEnumerable<string?> items)
    {
        List<string?> place = Open(field, subfield);
        place.Clear();
        place.AddRange(items);
        Count += place.Count;
    }

    /// <summary>Sets a whole field.</summary>
    public void SetField(int field, IEnumerable<IEnumerable<string?>> subfields)
    {
        _fields[field] = [.. subfields.Select(subfield => subfield.ToList())];
        Count++;
    }

    /// <summary>The binary data of a field; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Data(int field) => _data.TryGetValue(field, out ReadOnlyMemory<byte> data) ? data : null;

    /// <summary>Sets the binary data of a field.</summary>
    public void SetData(int field, ReadOnlyMemory<byte> data) => _data[field] = data;

    /// <summary>Leaves out a field.</summary>
    public void Remove(int field) => _fields.Remove(field);

    private List<string?> Open(int field, int subfield)
    {
        if (!_fields.TryGetValue(field, out List<List<string?>>? subfields))
        {
            _fields[field] = subfields = [];
        }

        while (subfields.Count <= subfield)
        {
            subfields.Add([]);
        }

        return subfields[subfield];
    }
}

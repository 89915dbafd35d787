using System.Globalization;

namespace Biometrics.Itl.Conversion;

/// <summary>Collects differences. Beyond its room only their number is kept.</summary>
internal sealed class DifferenceList
{
    /// <summary>How many are kept one by one; a file that differs in more places is another kind of file.</summary>
    private const int Room = 10_000;

    private readonly List<ItlDifference> _differences = [];

    private int _record;

    private int _type;

    private int? _idc;

    public IReadOnlyList<ItlDifference> All => _differences;

    public int Total { get; private set; }

    /// <summary>Goes to a record.</summary>
    public void Enter(int record, int type, int? idc)
    {
        _record = record;
        _type = type;
        _idc = idc;
    }

    /// <summary>Forgets what was added after there were this many.</summary>
    public void BackTo(int total)
    {
        Total = total;
        if (_differences.Count > total)
        {
            _differences.RemoveRange(total, _differences.Count - total);
        }
    }

    public void Add(ItlDifferenceCode code, string place)
    {
        Total++;
        if (_differences.Count < Room)
        {
            _differences.Add(new ItlDifference(code, _record, _type, _idc, place));
        }
    }

    /// <summary>Adds a difference of a field; subfield and item count from 1, 0 for all of it.</summary>
    public void Add(ItlDifferenceCode code, int field, int subfield = 0, int item = 0) => Add(
        code,
        string.Create(CultureInfo.InvariantCulture, $"{_type}.{field:D3}")
        + (subfield > 0 ? string.Create(CultureInfo.InvariantCulture, $"[{subfield}]") : "")
        + (item > 0 ? string.Create(CultureInfo.InvariantCulture, $".{item}") : ""));
}

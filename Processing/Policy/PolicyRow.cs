using System.Globalization;

namespace Processing.Policy;

/// <summary>One dated, cited row of a policy table.</summary>
/// <param name="File">The table's file name without extension.</param>
/// <param name="Id">The row's id, unique in its file.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last day on which it holds, or null.</param>
/// <param name="Source">The law, rule or publication it rests on.</param>
/// <param name="IsVerified">Whether that was read in a public source; else it is assumed.</param>
/// <param name="Values">The other columns by name.</param>
internal sealed record PolicyRow(
    string File, string Id, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool IsVerified, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The row as the stores and the journal name it.</summary>
    public string Reference => File + ":" + Id;

    /// <summary>The value of a column.</summary>
    public string this[string column] => Values[column];

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);

    /// <summary>Whether a yes/no column says yes.</summary>
    public bool SaysYes(string column) => this[column] == "yes";

    /// <summary>The number in a column, or null where it is empty.</summary>
    public int? Number(string column) => this[column].Length == 0 ? null : int.Parse(this[column], CultureInfo.InvariantCulture);
}

using System.Globalization;
using Processing.Policy;

namespace Processing.Identity.Evidence;

/// <summary>
/// The weights of evidence: for each level of each field the share of pairs of one person (<c>m</c>) and of two people (<c>u</c>) that show it.
/// The weight is log2(m/u), in bits.
/// </summary>
/// <remarks>Source: I. P. Fellegi, A. B. Sunter, A Theory for Record Linkage, Journal of the American Statistical Association 64 (1969).</remarks>
internal sealed class EvidenceWeights
{
    private readonly Dictionary<(string Field, string Level), (double M, double U)> _rows = [];

    private EvidenceWeights(PolicyTable table, DateOnly day)
    {
        foreach (PolicyRow row in table.Rows.Where(row => row.HoldsOn(day)))
        {
            _rows.Add((row["field"], row["level"]), (Number(row, "m"), Number(row, "u")));
            Version = row.ValidFrom > Version ? row.ValidFrom : Version;
        }

        Family = Read<NameLevel>("family");
        Given = Read<NameLevel>("given");
        Date = Read<DateLevel>("birth date");
        Sex = Read<TraitLevel>("sex");
        Country = Read<TraitLevel>("country");
        Swapped = Math.Log2(_rows[("order", "Swapped")].M / _rows[("order", "Swapped")].U);
    }

    /// <summary>The weights that hold now.</summary>
    public static EvidenceWeights Current { get; } = new(PolicyTable.Load("identity-weights", "field", "level"), DateOnly.MaxValue.AddDays(-1));

    /// <summary>The first day of the newest row.</summary>
    public DateOnly Version { get; }

    /// <summary>Shares by level of the family names.</summary>
    public IReadOnlyList<(double M, double U)> Family { get; }

    /// <summary>Shares by level of the given names.</summary>
    public IReadOnlyList<(double M, double U)> Given { get; }

    /// <summary>Shares by level of the birth dates.</summary>
    public IReadOnlyList<(double M, double U)> Date { get; }

    /// <summary>Shares by level of the sex.</summary>
    public IReadOnlyList<(double M, double U)> Sex { get; }

    /// <summary>Shares by level of the country of birth.</summary>
    public IReadOnlyList<(double M, double U)> Country { get; }

    /// <summary>What it costs that family and given name have to be swapped to agree, in bits.</summary>
    public double Swapped { get; }

    private (double M, double U)[] Read<TLevel>(string field)
        where TLevel : struct, Enum =>
        [.. Enum.GetNames<TLevel>().Select(level => level == "Unknown" ? (1.0, 1.0) : _rows.GetValueOrDefault((field, level), (1.0, 1.0)))];

    private static double Number(PolicyRow row, string column) => double.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);
}

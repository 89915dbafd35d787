using System.Globalization;
using Processing.Stores.People;

namespace Processing.Identity.Evidence;

/// <summary>How many people there are and how common their names are; agreement on a rare name says more, and among more people less.</summary>
internal sealed class PopulationFigures
{
    /// <summary>People from which on one counts where nothing was counted yet.</summary>
    public const long LeastPeople = 1_000_000;

    /// <summary>People from which on the shares of names among them mean something.</summary>
    private const long LeastCounted = 10_000;

    private readonly Dictionary<string, double> _family = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> _givenCodes = [];
    private readonly double _rare;
    private long _counted;

    /// <summary>Takes figures over.</summary>
    /// <param name="figures">The figures as stored; empty where nothing was counted.</param>
    /// <param name="leastPeople">The least number of people that is taken as a basis.</param>
    public PopulationFigures(IReadOnlyList<NameFigure> figures, long leastPeople = LeastPeople)
    {
        Size = leastPeople;
        foreach (NameFigure figure in figures)
        {
            Take(figure, leastPeople);
        }

        _rare = 1.0 / Math.Max(Size, 1);
    }

    /// <summary>Where nothing was counted.</summary>
    public static PopulationFigures Assumed { get; } = new([]);

    /// <summary>How many people there are, at least.</summary>
    public long Size { get; private set; }

    /// <summary>Whether names were counted, among so many people that it means something.</summary>
    public bool IsCounted => _counted >= LeastCounted;

    /// <summary>The share of people with a family name.</summary>
    /// <param name="family">The name in plain form.</param>
    /// <param name="assumed">The share where nothing was counted.</param>
    public double Family(string family, double assumed) => IsCounted ? _family.GetValueOrDefault(family, Unlisted) : assumed;

    /// <summary>The share of people with a given name, whole.</summary>
    /// <param name="given">The name in plain form.</param>
    /// <param name="assumed">The share where nothing was counted.</param>
    public double Given(string given, double assumed) => IsCounted ? _given.GetValueOrDefault(given, Unlisted) : assumed;

    /// <summary>The share of people whose first given name sounds like one.</summary>
    /// <param name="code">The code of the name's group.</param>
    /// <param name="assumed">The share where nothing was counted.</param>
    public double GivenCode(int code, double assumed) => IsCounted ? _givenCodes.GetValueOrDefault(code, Unlisted) : assumed;

    // Names below the least share that is counted are rarer than that; they are taken as half as common.
    private double Unlisted => Math.Max(_rare, NameFigure.LeastShare / 2);

    private void Take(NameFigure figure, long leastPeople)
    {
        switch (figure.Part)
        {
            case NameFigure.Population:
                _counted = (long)figure.Figure;
                Size = Math.Max(leastPeople, _counted);
                break;
            case NameFigure.Family:
                _family[figure.Name] = figure.Figure;
                break;
            case NameFigure.Given:
                _given[figure.Name] = figure.Figure;
                break;
            case NameFigure.GivenCode:
                _givenCodes[int.Parse(figure.Name, NumberStyles.None, CultureInfo.InvariantCulture)] = figure.Figure;
                break;
            default:
                break; // of source classes: they weigh nothing
        }
    }
}

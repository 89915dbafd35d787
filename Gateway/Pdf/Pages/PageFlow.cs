using Gateway.Pdf.Text;

namespace Gateway.Pdf.Pages;

/// <summary>Where the next part goes. Lengths are points, 72 to an inch, counted from the foot of the page as PDF does.</summary>
/// <param name="letters">Turns text into the letters of the fonts.</param>
internal sealed class PageFlow(LegibleText letters)
{
    /// <summary>Most pages of a document.</summary>
    public const int PageLimit = 2_000;

    /// <summary>Width of a page: US Letter, 8.5 inches.</summary>
    public const double PageWidthPoints = 612;

    /// <summary>Height of a page: US Letter, 11 inches.</summary>
    public const double PageHeightPoints = 792;

    /// <summary>Left edge of the text, three quarters of an inch in.</summary>
    public const double LeftPoints = 54;

    /// <summary>Width of the text.</summary>
    public const double WidthPoints = PageWidthPoints - (2 * LeftPoints);

    /// <summary>Height of the text.</summary>
    public const double HeightPoints = HighestPoints - LowestPoints;

    private const double HighestPoints = PageHeightPoints - 72;
    private const double LowestPoints = 64;

    private readonly List<PageCanvas> _pages = [new()];

    /// <summary>The pages so far, at least one.</summary>
    public IReadOnlyList<PageCanvas> Pages => _pages;

    /// <summary>The page that is being filled.</summary>
    public PageCanvas Page => _pages[^1];

    /// <summary>Turns text into the letters of the fonts.</summary>
    public LegibleText Letters { get; } = letters;

    /// <summary>The upper edge of what is still free.</summary>
    public double TopPoints { get; private set; } = HighestPoints;

    /// <summary>Goes to the next page where less than this is free.</summary>
    /// <param name="heightPoints">What is needed.</param>
    /// <returns>Whether a page was begun.</returns>
    public bool Reserve(double heightPoints)
    {
        bool isFull = TopPoints - heightPoints < LowestPoints && TopPoints < HighestPoints;
        if (isFull)
        {
            NextPage();
        }

        return isFull;
    }

    /// <summary>Moves down.</summary>
    /// <param name="heightPoints">How far.</param>
    public void Skip(double heightPoints) => TopPoints -= heightPoints;

    /// <summary>Begins a page.</summary>
    /// <exception cref="PdfTooLongException">There are enough.</exception>
    public void NextPage()
    {
        if (_pages.Count == PageLimit)
        {
            throw new PdfTooLongException();
        }

        _pages.Add(new());
        TopPoints = HighestPoints;
    }
}

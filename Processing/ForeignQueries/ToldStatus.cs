using Processing.Messages.Xml;
using Processing.Policy;
using Schemas.Infoset;

namespace Processing.ForeignQueries;

/// <summary>Looks into what a partner told for words by which protection there is known: rather once too often, the officer reads it.</summary>
internal static class ToldStatus
{
    /// <summary>Whether a status or the partner's own words speak of it.</summary>
    /// <param name="answer">The answer as it is kept.</param>
    /// <param name="table">The words.</param>
    /// <param name="day">The day.</param>
    public static bool SpeaksOf(InfosetElement answer, PolicyTable table, DateOnly day)
    {
        string text = string.Join('\n', TextsOf(answer));
        return table.Rows.Any(row => row.HoldsOn(day) && text.Contains(row["words"], StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> TextsOf(InfosetElement element)
    {
        var texts = new List<string>();
        foreach (InfosetElement child in element.Children)
        {
            if (child.Is(ExchangeNames.Own("ForeignAnswerText")) || child.Is(ExchangeNames.Nc("StatusText")) || child.Is(ExchangeNames.Nc("StatusDescriptionText")))
            {
                texts.Add(child.Text);
            }

            texts.AddRange(TextsOf(child));
        }

        return texts;
    }
}

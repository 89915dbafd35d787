using Processing.Messages.Xml;

namespace Processing.Messages.StartForeignQuery;

/// <summary>Writes <c>FirstRoundAnswer</c> and <c>FurtherRoundAnswer</c> for the officer's system: outcome, partner and day, no more.</summary>
internal static class ForeignResultWriter
{
    /// <summary>Writes the results, those of first rounds before the others, as the schema has them.</summary>
    public static MessageWriter Write(MessageWriter writer, IEnumerable<ForeignResult> results)
    {
        foreach (ForeignResult result in results.OrderBy(one => one.Round == 1 ? 0 : 1))
        {
            writer.Open(result.Round == 1 ? "FirstRoundAnswer" : "FurtherRoundAnswer")
                .Leaf("ForeignQueryRoundCode", result.Round == 1 ? null : result.Round)
                .Leaf("ForeignMatchCode", result.Match)
                .Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", result.Country).Close()
                .Date("ForeignAnswerDate", result.Day)
                .Close();
        }

        return writer;
    }
}

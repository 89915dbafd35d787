using System.Globalization;
using Processing.Policy;

namespace Processing.ForeignQueries.Desk;

/// <summary>A sheet of questions in CSV: the first row names the columns, each other row is a question.</summary>
internal static class QuerySheet
{
    /// <summary>How many questions a sheet may hold.</summary>
    public const int MostRows = 100;

    private static readonly string[] Needed = ["case", "a_number", "country", "reason"];

    private static readonly string[] Known = [.. Needed, "agreement", "priority", "citizenship", "family_name", "given_name", "birth_date"];

    /// <summary>Reads a sheet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="batch">The number of the sheet, from which each row has its message identification.</param>
    /// <param name="officerName">The officer's name.</param>
    /// <param name="officerEmail">The officer's e-mail address.</param>
    /// <returns>The rows; one with what is the matter where the sheet itself cannot be read.</returns>
    public static IReadOnlyList<SheetRow> Read(string text, string batch, string officerName, string officerEmail)
    {
        IReadOnlyList<IReadOnlyList<string>> records;
        try
        {
            records = CsvText.Read(text.TrimStart('\uFEFF').Trim());
        }
        catch (PolicyException)
        {
            return [Bad(1, "row", "The sheet is no CSV: a quotation mark is not closed.")];
        }

        if (records.Count < 2)
        {
            return [Bad(1, "row", "The sheet has no question: the first row names the columns, each other row is one.")];
        }

        string[] columns = [.. records[0].Select(name => name.Trim().ToLowerInvariant())];
        List<SheetRow> wrong = [.. Needed.Except(columns, StringComparer.Ordinal).Select(name => Bad(1, name, "The column is missing.")),
            .. columns.Except(Known, StringComparer.Ordinal).Select(_ => Bad(1, "row", "A column has a name that is not known."))];
        if (records.Count - 1 > MostRows)
        {
            wrong.Add(Bad(1, "row", string.Create(CultureInfo.InvariantCulture, $"The sheet has more than {MostRows} questions.")));
        }

        return wrong.Count > 0 ? wrong : [.. records.Skip(1).Select((record, index) => Row(columns, record, index + 2, batch, officerName, officerEmail))];
    }

    private static SheetRow Row(string[] columns, IReadOnlyList<string> record, int number, string batch, string officerName, string officerEmail)
    {
        if (record.Count != columns.Length)
        {
            return Bad(number, "row", string.Create(CultureInfo.InvariantCulture, $"The row has {record.Count} fields instead of {columns.Length}."));
        }

        string Of(string column) => Array.IndexOf(columns, column) is >= 0 and var place ? record[place].Trim() : string.Empty;
        return new SheetRow(
            number,
            new QuestionForm
            {
                Identification = string.Create(CultureInfo.InvariantCulture, $"DESK-{batch}-{number}"),
                OfficerName = officerName,
                OfficerEmail = officerEmail,
                CaseId = Of("case"),
                ANumber = Of("a_number"),
                Countries = Of("country"),
                Agreement = Of("agreement"),
                Reason = Of("reason"),
                Priority = Of("priority") is { Length: > 0 } priority ? priority : "Medium",
                Citizenships = Of("citizenship"),
                FamilyName = Of("family_name"),
                GivenName = Of("given_name"),
                BirthDate = Of("birth_date"),
            },
            []);
    }

    private static SheetRow Bad(int number, string column, string text) => new(number, null, [new QueryObstacle(column, text)]);
}

using Schemas.Validation;

namespace Processing.ForeignQueries.Desk;

/// <summary>Says of which field of the form a finding of the message speaks.</summary>
internal static class FindingPlace
{
    private static readonly (string Element, string Field)[] Fields =
    [
        ("CaseIdentification", "case"), ("PartnerCountry", "country"), ("AgreementIdentification", "agreement"), ("ForeignQueryReasonText", "reason"),
        ("MessagePriorityCode", "priority"), ("AlienNumberIdentification", "a_number"), ("PersonBirthDate", "birth_date"),
        ("PersonCitizenship", "citizenship"), ("PersonName", "name"), ("RequestingOfficer", "officer"),
    ];

    /// <summary>What is needed and not filled in.</summary>
    public static IReadOnlyList<QueryObstacle> Missing(QuestionForm form) =>
    [
        .. new[] { ("case", form.CaseId), ("a_number", form.ANumber), ("country", form.Countries), ("reason", form.Reason) }
            .Where(field => string.IsNullOrWhiteSpace(field.Item2)).Select(field => new QueryObstacle(field.Item1, "It is needed.")),
    ];

    /// <summary>The obstacle that a finding is.</summary>
    public static QueryObstacle Of(Finding finding)
    {
        string place = (finding.Path ?? string.Empty) + " " + finding.Text;
        (string Element, string Field) found = Fields.FirstOrDefault(field => place.Contains(field.Element, StringComparison.Ordinal));
        return new QueryObstacle(found.Field ?? "row", finding.Code + ": " + finding.Text);
    }
}

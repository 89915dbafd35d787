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

    /// <summary>The obstacle that a finding is.</summary>
    public static QueryObstacle Of(Finding finding)
    {
        string place = (finding.Path ?? string.Empty) + " " + finding.Text;
        (string Element, string Field) found = Fields.FirstOrDefault(field => place.Contains(field.Element, StringComparison.Ordinal));
        return new QueryObstacle(found.Field ?? "row", finding.Code + ": " + finding.Text);
    }
}

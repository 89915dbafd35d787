namespace Persistence.Retention;

/// <summary>
/// Every table that says something of a person, in the order in which its rows go. A new table with <c>person_id</c> is a line here, or in
/// <see cref="Kept"/> with a reason; a test compares both with the schema.
/// </summary>
internal static class PersonErasure
{
    /// <summary>The statements; what they count as, table, and which rows.</summary>
    public static IReadOnlyList<(string Counts, string Table, string Where)> Steps { get; } =
    [
        ("RapSheets", "rap_sheet", $"person_id = @personId OR check_id IN ({Checks})"),
        ("Other", "check_alert", $"person_id = @personId OR check_id IN ({Checks})"),
        ("Other", "waiver", "person_id = @personId"),
        ("Other", "filing", "person_id = @personId"),
        ("Other", "reuse_decision", "person_id = @personId"),
        ("Checks", "background_check", "person_id = @personId"),
        ("Other", "encounter_image", $"encounter_id IN ({Encounters})"),
        ("Other", "print_template", $"encounter_id IN ({Encounters})"),
        ("Other", "print_pending", $"encounter_id IN ({Encounters})"),
        ("Encounters", "encounter", "person_id = @personId"),
        ("Other", "identity_verification", "person_id = @personId"),
        ("Other", "amendment", "person_id = @personId"),
        ("Other", "redress_item", $"case_id IN ({Cases})"),
        ("Other", "redress_case", "person_id = @personId"),
        ("Other", "person_key", "person_id = @personId"),
        ("Other", "biography", "person_id = @personId"),
        ("Other", "person_identifier", "person_id = @personId"),
        ("Other", "review_candidate", "person_id = @personId"),
        ("Other", "person_link", "person_id = @personId"),
        ("Other", "foreign_round", "query_id IN (SELECT id FROM foreign_query WHERE person_id = @personId)"),
        ("Other", "foreign_query", "person_id = @personId"),
        ("Other", "legal_hold", "person_id = @personId AND lifted_at IS NOT NULL"),
    ];

    /// <summary>Tables whose rows of a person are removed by other means, or stay, and why.</summary>
    public static IReadOnlyDictionary<string, string> Kept { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["review"] = "the name of the answer is taken out, the question says nothing of anybody",
        ["disclosure_person"] = "as long as the accounting has to be kept",
        ["correction_notice"] = "as long as the accounting has to be kept",
        ["foreign_answer"] = "removed by the store of sealed answers, which may be a database of its own",
        ["foreign_read"] = "removed by the store of sealed answers, which may be a database of its own",
        ["access_entry"] = "the audit of readings: ids, no data of the person",
        ["rap_sheet_read"] = "the audit of readings: ids, no data of the person",
        ["retention_choice"] = "what the certificate rests on: ids and counts",
    };

    private const string Checks = "SELECT id FROM background_check WHERE person_id = @personId";
    private const string Cases = "SELECT id FROM redress_case WHERE person_id = @personId";
    private const string Encounters = "SELECT id FROM encounter WHERE person_id = @personId";
}

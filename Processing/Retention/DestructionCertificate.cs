using System.Text.Json;
using Processing.Policy;
using Processing.Stores.Retention;

namespace Processing.Retention;

/// <summary>The certificate of a destruction: ids, counts, authority, who asked and who approved; nothing that was known of anybody.</summary>
internal static class DestructionCertificate
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes it.</summary>
    public static string Write(RetentionRun run, IReadOnlyList<RetentionChoice> choices, PolicyRow row, DateTimeOffset now)
    {
        RetentionChoice[] destroyed = [.. choices.Where(choice => choice.Outcome == RetentionChoice.Destroyed)];
        return JsonSerializer.Serialize(
            new
            {
                certificate = "destruction of records",
                run = run.Id,
                authority = row["authority"],
                rule = row.Reference,
                asOf = run.AsOf,
                askedBy = run.AskedBy,
                askedAt = run.AskedAt,
                reason = run.Reason,
                approvedBy = run.ApprovedBy,
                approvedAt = run.ApprovedAt,
                doneAt = now,
                people = destroyed.Select(choice => choice.PersonId),
                kept = choices.Count - destroyed.Length,
                counts = destroyed.Select(choice => choice.Counts).OfType<ErasureCounts>().Aggregate(new ErasureCounts(), (sum, one) => sum.Plus(one)),
            },
            Json);
    }
}

using Processing.Intake;
using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Reverse;

/// <summary>
/// Takes in what an officer wants to know of a partner after its match. The partner has to have been answered about that person, so that asking it tells
/// nothing new; and the person's case has to be in the officer's hands.
/// </summary>
internal static class ReverseRequests
{
    /// <summary>The stem under which requests are in the queue.</summary>
    public const string Stem = "ReverseRequest";

    /// <summary>Takes a request in.</summary>
    /// <param name="stores">The stores of the transaction.</param>
    /// <param name="form">The request.</param>
    /// <param name="actor">The console user.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>False if it may not be asked.</returns>
    public static async Task<bool> AddAsync(IStores stores, ReverseForm form, string actor, DateTimeOffset now)
    {
        bool isWhole = form.Codes.Count > 0 && form.Codes.All(code => ReverseForm.AllCodes.Contains(code, StringComparer.Ordinal));
        if (!isWhole || await stores.Disclosures.FindAsync(form.DisclosureId) is not { Direction: "Answer" } told || !told.People.Contains(form.PersonId)
            || await AssignmentAsync(stores, form, now) is not { } assignment)
        {
            return false;
        }

        var id = new MessageId(Guid.CreateVersion7(now));
        var request = new ReverseRequest(
            told.Id, form.PersonId, form.CaseId, form.OfficerName, form.OfficerEmail, assignment.Kind, form.Reason, Requested(form));
        await InnerWork.AddAsync(stores, id, Stem, told.ConversationId, told.Priority, now, state => state with { ReverseRequest = request, PersonId = form.PersonId });
        await stores.Journal.AddAsync(new JournalEntry
        {
            MessageId = id,
            ConversationId = told.ConversationId,
            Step = "Ordered",
            Outcome = "ReverseRequest",
            Reason = form.Reason,
            Actor = $"{form.OfficerEmail} ({actor})",
            StartedAt = now,
            RecordedAt = now,
        });
        return true;
    }

    private static async Task<CaseAssignment?> AssignmentAsync(IStores stores, ReverseForm form, DateTimeOffset now)
    {
        CaseAssignment? assignment = form.OfficerEmail.Length == 0 ? null : await stores.Assignments.FindAsync(form.CaseId, form.OfficerEmail, now);
        return assignment is not null
            && (await stores.People.ReadIdentifiersAsync(form.PersonId)).Any(known => known.Kind == IdentifierKind.ANumber && known.Value == assignment.ANumber)
                ? assignment
                : null;
    }

    private static string Requested(ReverseForm form)
    {
        MessageWriter writer = MessageWriter.Fragment().Open("RequestedInformation");
        foreach (string code in form.Codes.Distinct(StringComparer.Ordinal))
        {
            writer.Leaf("RequestedInformationCode", code);
        }

        return writer.Leaf("RequestedInformationText", form.Text.Trim()).Close().ToString();
    }
}

using Processing.Intake;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Disclosures;

namespace Processing.Disclosures.Corrections;

/// <summary>
/// Tells everybody who was told of a person what was corrected since. A notice is kept for each disclosure, and those that concern what the
/// recipient was told become work of the pipeline: class and agreement are looked at before one leaves.
/// </summary>
/// <remarks>Source: 5 U.S.C. 552a(c)(4).</remarks>
internal static class CorrectionNotices
{
    /// <summary>The stem under which notices are in the queue.</summary>
    public const string Stem = "RecordCorrection";

    /// <summary>Keeps the notices in the transaction that corrects, and puts them to work.</summary>
    /// <param name="stores">The stores of the transaction.</param>
    /// <param name="personId">The person.</param>
    /// <param name="elements">What was corrected.</param>
    /// <param name="text">Why, in the words of the office; stays here.</param>
    /// <param name="actor">Who corrects.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>How many notices go out.</returns>
    public static async Task<int> AddAsync(
        IStores stores, Guid personId, IReadOnlyList<CorrectedElement> elements, string text, string actor, DateTimeOffset now)
    {
        int sent = 0;
        foreach (DisclosureEntry told in await stores.Disclosures.ReadByPersonAsync(personId))
        {
            if (told.Direction == DisclosureEntry.CorrectionDirection)
            {
                continue;
            }

            CorrectedElement[] concerned = [.. elements.Where(element => told.Elements.Split(' ').Contains(element.Name, StringComparer.Ordinal))];
            var notice = new CorrectionNotice(Guid.CreateVersion7(now), told.Id, personId, now, text, actor)
            {
                Elements = string.Join(' ', concerned.Select(element => element.Name)),
                Standing = concerned.Length == 0 ? NoticeStanding.NotConcerned : NoticeStanding.InWork,
            };
            MessageId? work = concerned.Length == 0 ? null : await QueueAsync(stores, told, new(notice.Id, personId, told.Id, concerned, actor), now);
            await stores.Disclosures.AddNoticeAsync(notice with { MessageId = work });
            sent += work is null ? 0 : 1;
        }

        return sent;
    }

    private static async Task<MessageId> QueueAsync(IStores stores, DisclosureEntry told, Correction correction, DateTimeOffset now)
    {
        var id = new MessageId(correction.NoticeId);
        await InnerWork.AddAsync(stores, id, Stem, told.ConversationId, told.Priority, now, state => state with { Correction = correction });
        return id;
    }
}

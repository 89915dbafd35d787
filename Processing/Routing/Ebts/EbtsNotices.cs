using Processing.Identity;
using Processing.Messages;
using Processing.Messages.NativeEbts;
using Processing.Pipeline;
using Processing.Routing.Checks;

namespace Processing.Routing.Ebts;

/// <summary>Ties notices that nobody asked for to the people whose FBI number they bear.</summary>
internal static class EbtsNotices
{
    /// <summary>Notes a notice.</summary>
    /// <returns>What an operator has to look at.</returns>
    public static async Task<string> NoteAsync(MessageContext context, EbtsReply notice)
    {
        string what = notice.HitCategory is { } hit ? $"{notice.Category} ({hit})" : notice.Category;
        var people = new HashSet<Guid>();
        foreach (string written in notice.FbiNumbers)
        {
            if (Normalized.Identifier(IdentifierKind.FbiNumber, written) is { } number)
            {
                people.UnionWith(await context.Stores.People.FindByIdentifierAsync(number));
            }
        }

        await EbtsAnswerRouting.KeepRapSheetAsync(context, null, people.Count == 1 ? people.First() : null);
        foreach (Guid person in people)
        {
            await PersonRecorder.LinkAsync(context, person, "Notice", $"FBI number; {what} of {context.State.Partner}");
            await CheckAlerts.RaiseNoticeAsync(context, person, $"{what} of {context.State.Partner}");
        }

        if (people.Count == 0)
        {
            await CheckAlerts.RaiseNoticeAsync(context, null, $"{what} of {context.State.Partner} about nobody who is known here");
        }

        return people.Count == 0 ? $"{what}: a notice about nobody who is known here" : $"{what}: a notice about a person who is known here";
    }
}

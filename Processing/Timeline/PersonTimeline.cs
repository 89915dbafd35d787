using System.Globalization;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Disclosures;
using Processing.Stores.Encounters;
using Processing.Stores.People;
using Processing.Stores.Redress;
using Processing.Stores.Verifications;

namespace Processing.Timeline;

/// <summary>Every event of a person in order, each with what was known then.</summary>
public static class PersonTimeline
{
    private const int TextLimit = 300;

    /// <summary>Reads it.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="personId">The person.</param>
    public static async Task<IReadOnlyList<TimelineEvent>> ReadAsync(IStores stores, Guid personId)
    {
        PersonHistory history = await PersonHistory.ReadAsync(stores, personId);
        IEnumerable<TimelineEvent> events =
        [
            .. history.Messages.SelectMany(OfMessage),
            .. history.Links.Select(OfLink),
            .. history.Disclosures.Select(OfDisclosure),
            .. history.Verifications.SelectMany(OfVerification),
            .. history.Cases.SelectMany(OfCase),
            .. history.Amendments.Select(OfAmendment),
        ];
        return [.. events.OrderBy(one => one.At).Select(one => one with { Text = Cut(one.Text), Known = history.At(one.At) })];
    }

    private static string Cut(string text) => text.Length > TextLimit ? text[..(TextLimit - 1)] + "…" : text;

    private static IEnumerable<TimelineEvent> OfMessage(TiedMessage message)
    {
        if (message.Encounter is { } encounter)
        {
            yield return new TimelineEvent
            {
                At = message.Row.At,
                Category = "Encounter",
                Text = $"{encounter.SourceCode} by {encounter.SourceSystem} {encounter.SiteId}{(encounter.FormType is { } form ? ", form " + form : "")}; {Images(encounter)}",
                Actor = message.Row.Partner,
                MessageId = message.Row.Id,
            };
        }

        foreach (ReuseDecision reuse in message.Reuse)
        {
            yield return new TimelineEvent
            {
                At = message.Row.At,
                Category = "Vetting",
                Text = $"{reuse.Modality} {(reuse.IsReusable ? "may be used again" : "is needed anew")}",
                Why = $"{reuse.Reason}, {reuse.PolicyRow}",
                MessageId = message.Row.Id,
            };
        }

        foreach (TimelineEvent check in message.Checks.SelectMany(OfCheck))
        {
            yield return check;
        }

        if (message.Answer is { } answer)
        {
            yield return new TimelineEvent { At = answer.At, Category = "Answer", Text = $"{answer.MessageType} to {answer.Partner}", MessageId = answer.Id };
        }
    }

    private static string Images(Encounter encounter) => encounter.Images.Count == 0
        ? "no biometrics"
        : string.Join(", ", encounter.Images.GroupBy(image => image.Modality, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));

    private static IEnumerable<TimelineEvent> OfCheck(BackgroundCheck check)
    {
        yield return new TimelineEvent
        {
            At = check.RequestedAt,
            Category = "Check",
            Text = $"{check.Kind} asked of {check.Partner}",
            Why = check.PolicyRow,
            MessageId = check.MessageId,
        };
        if (check.AnsweredAt is { } at)
        {
            yield return new TimelineEvent
            {
                At = at,
                Category = "Check",
                Text = $"{check.Kind}: {check.Status} {check.Result}".TrimEnd(),
                Actor = check.Partner,
                MessageId = check.AnswerId,
            };
        }
    }

    private static TimelineEvent OfLink(PersonLink link) => new()
    {
        At = link.At,
        Category = "Identity",
        Text = $"{link.Kind}: {link.Evidence}",
        Why = link.Explanation,
        Actor = link.Actor,
        MessageId = link.MessageId,
    };

    private static TimelineEvent OfDisclosure(DisclosureEntry entry) => new()
    {
        At = entry.At,
        Category = "Disclosure",
        Text = $"{entry.Direction} to {entry.RecipientName}: {entry.Elements}",
        Why = $"{entry.LegalBasis}; {entry.Terms}{(entry.Waiver is { } waiver ? "; " + waiver : "")}",
        Actor = entry.Actor,
        MessageId = entry.MessageId,
    };

    private static IEnumerable<TimelineEvent> OfVerification(IdentityVerification one)
    {
        yield return new TimelineEvent { At = one.At, Category = "Verification", Text = $"{one.Outcome} at {one.Site}", Why = one.Evidence, MessageId = one.MessageId };
        if (one is { DecidedAt: { } at, Decision: { } decision })
        {
            yield return new TimelineEvent
            {
                At = at,
                Category = "Verification",
                Text = "Officer: " + decision,
                Why = one.DecidedBecause,
                Actor = one.DecidedBy ?? "",
                MessageId = one.MessageId,
            };
        }
    }

    private static IEnumerable<TimelineEvent> OfCase(RedressCase one)
    {
        yield return new TimelineEvent
        {
            At = one.OpenedAt,
            Category = "Redress",
            Text = $"{one.Kind} asked by {one.Requester} under {one.Basis}",
            Actor = one.OpenedBy,
            MessageId = one.MessageId,
        };
        if (one is { DecidedAt: { } at, Decision: { } decision })
        {
            yield return new TimelineEvent
            {
                At = at,
                Category = "Redress",
                Text = $"{one.Kind}: {decision}",
                Why = one.DecidedBecause,
                Actor = one.DecidedBy ?? "",
                MessageId = one.MessageId,
            };
        }
    }

    private static TimelineEvent OfAmendment(Amendment one) => new()
    {
        At = one.At,
        Category = "Redress",
        Text = one.Element + " was corrected",
        Actor = one.Actor,
        MessageId = one.MessageId,
    };
}

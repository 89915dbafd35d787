using Gateway.Ops.Markup;
using Processing.Partners;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.Partners;

/// <summary>The configured partners and how it goes with each: one console for all of them.</summary>
internal sealed class PartnersPage(IStorage storage, IPartnerDirectory partners, PageFrame frame, TimeProvider time) : IConsolePage
{
    private const int AttemptSearchLimit = 10;

    private static readonly QueueCount Empty = new(0, 0, 0, 0, null);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/partners", ConsolePolicy.Read, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<PartnerFacts> facts = await storage.ReadAsync(stores => ReadAsync(stores, now), http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Partners",
            Current = MenuItem.Partners,
            Body = PartnersView.Draw(facts, now),
            IsLive = true,
        });
    }

    private async Task<List<PartnerFacts>> ReadAsync(IStores stores, DateTimeOffset now)
    {
        IReadOnlyDictionary<string, QueueCount> queues = await stores.Outbox.CountAsync(now);
        List<PartnerFacts> facts = [];
        foreach (Partner partner in partners.All)
        {
            List<OutboxAttempt> attempts = await AttemptsAsync(stores, partner.Code);
            facts.Add(new()
            {
                Partner = partner,
                Queue = queues.GetValueOrDefault(partner.Code, Empty),
                LastHeard = await NewestAsync(stores, partner.Code),
                LastSuccess = attempts.Where(attempt => attempt.Outcome == "Answered").MaxBy(attempt => attempt.EndedAt),
                LastFailure = attempts.Where(attempt => attempt.Outcome != "Answered").MaxBy(attempt => attempt.EndedAt),
            });
        }

        return facts;
    }

    private static async Task<List<OutboxAttempt>> AttemptsAsync(IStores stores, string partner)
    {
        List<OutboxAttempt> attempts = [];
        MessageFilter outbound = new() { Partner = partner, Direction = MessageDirection.Outbound };
        foreach (MessageRow row in await stores.Messages.SearchAsync(outbound, null, AttemptSearchLimit))
        {
            attempts.AddRange(await stores.Outbox.ReadAttemptsAsync(row.Id));
        }

        return attempts;
    }

    private static async Task<MessageRow?> NewestAsync(IStores stores, string partner)
    {
        MessageFilter inbound = new() { Partner = partner, Direction = MessageDirection.Inbound };
        return await stores.Messages.SearchAsync(inbound, null, 1) is [var newest, ..] ? newest : null;
    }
}

using Microsoft.Extensions.Logging;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores;
using Processing.Stores.Foreign;

namespace Processing.Sequestered;

/// <summary>
/// The one way to read what foreign partners told. Whoever reads names a purpose; it must be good for every country that answered, and an
/// officer reads the answers of a case assigned to that officer only. Each wish, granted or not, is a row of the trail in the transaction that reads.
/// </summary>
internal sealed class SequesteredReading(IStorage storage, Sequester sequester, PolicyTables policy, TimeProvider time, ILogger<SequesteredReading> logger)
{
    /// <summary>Reads all answers of a query.</summary>
    /// <param name="queryId">The query.</param>
    /// <param name="reader">Who, and what for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<ReadResult> ReadAsync(Guid queryId, ForeignReader reader, CancellationToken cancellationToken)
    {
        ForeignQuery? query = await storage.ReadAsync(stores => stores.ForeignQueries.FindAsync(queryId), cancellationToken);
        string? obstacle = query is null ? "there is no such query" : await ObstacleAsync(query, reader, cancellationToken);
        (bool isGranted, string rule, IReadOnlyList<SealedAnswer> sealedAnswers) = await sequester.Storage.WriteAsync(
            async stores =>
            {
                IReadOnlyList<SealedAnswer> answers = await stores.Sequestered.ReadAsync(queryId);
                (bool isUseful, string useRule) = obstacle is null ? UseOf(answers, reader.Purpose) : (false, obstacle);
                await stores.Sequestered.AddReadAsync(TraceOf(queryId, query?.PersonId, reader, isUseful, useRule));
                return (isUseful, useRule, answers);
            },
            cancellationToken);
        logger.ForeignAnswersRead(queryId.ToString(), reader.User, reader.Purpose, isGranted);
        return isGranted ? new ReadResult(true, rule, [.. sealedAnswers.Select(Opened)]) : new ReadResult(false, rule, []);
    }

    /// <summary>What the reader has to see first, by query, of those queries that the reader may read.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="reader">Who, and what for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadAttentionAsync(IReadOnlyList<ForeignQuery> queries, ForeignReader reader, CancellationToken cancellationToken)
    {
        var readable = new List<Guid>();
        foreach (ForeignQuery query in queries)
        {
            if (await ObstacleAsync(query, reader, cancellationToken) is null)
            {
                readable.Add(query.Id);
            }
        }

        return await sequester.Storage.WriteAsync(
            async stores =>
            {
                var found = new Dictionary<Guid, string>();
                foreach (Guid id in readable)
                {
                    IReadOnlyList<SealedAnswer> answers = await stores.Sequestered.ReadAsync(id);
                    (bool isUseful, string rule) = UseOf(answers, reader.Purpose);
                    if (isUseful && answers.Select(answer => answer.Attention).FirstOrDefault(attention => attention.Length > 0) is { } attention)
                    {
                        found[id] = attention;
                        await stores.Sequestered.AddReadAsync(TraceOf(id, null, reader, true, rule));
                    }
                }

                return (IReadOnlyDictionary<Guid, string>)found;
            },
            cancellationToken);
    }

    private async Task<string?> ObstacleAsync(ForeignQuery query, ForeignReader reader, CancellationToken cancellationToken)
    {
        if (reader.Purpose != ReadPurpose.ImmigrationBenefit)
        {
            return null;
        }

        bool isAssigned = query.CaseId is { } caseId && await storage.ReadAsync(
            stores => stores.Assignments.FindAsync(caseId, reader.Officer, time.GetUtcNow()), cancellationToken) is not null;
        return isAssigned ? null : "the case is not assigned to the reader";
    }

    private (bool IsUseful, string Rule) UseOf(IReadOnlyList<SealedAnswer> answers, ReadPurpose purpose)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rules = new List<string>();
        foreach (string country in answers.Select(answer => answer.Country).Distinct(StringComparer.Ordinal))
        {
            if (policy.ForeignUses.Find(today, country, purpose.ToString()) is not { } row || !row.SaysYes("may_use") || !SignOff.IsComplete(row, today))
            {
                return (false, "foreign-uses: not for this purpose, " + country);
            }

            rules.Add(row.Reference);
        }

        return (true, rules.Count == 0 ? "nothing was told" : string.Join(' ', rules));
    }

    private OpenedAnswer Opened(SealedAnswer answer)
    {
        PolicyRow? redress = policy.ForeignRedress.Find(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), answer.Country);
        return new OpenedAnswer(
            answer.Country,
            answer.Round,
            answer.ReceivedAt,
            answer.Attention,
            sequester.Open(answer),
            redress is null ? "not known: ask the privacy office" : $"{redress["authority"]}, {redress["address"]}; {redress["way"]}");
    }

    private ForeignRead TraceOf(Guid queryId, Guid? personId, ForeignReader reader, bool isGranted, string rule)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new ForeignRead(Guid.CreateVersion7(now), queryId, personId, now, reader.User, reader.Purpose.ToString(), reader.Reason, isGranted, rule);
    }
}

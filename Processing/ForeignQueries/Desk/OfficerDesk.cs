using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Messages.StartForeignQuery;
using Processing.Partners;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Foreign;
using Processing.Stores.People;
using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.ForeignQueries.Desk;

/// <inheritdoc/>
internal sealed class OfficerDesk(
    IStorage storage,
    Sequester sequester,
    SequesteredReading reading,
    QueryRules rules,
    MessageValidator validator,
    IMessageIntake intake,
    TimeProvider time,
    ILogger<OfficerDesk> logger) : IOfficerDesk
{
    private const int MostRows = 200;
    private static readonly string[] Kinds = ["Asylum", "Refugee", "IdentityFraud"];
    private static readonly Dictionary<int, Stores.Images.KeptImage> NoValues = [];
    private static readonly Partner Desk = new()
    {
        Code = DeskWriter.Code,
        Name = "Officers at the console",
        Operations = ["StartForeignQuery", "OrderForeignInformation"],
    };

    /// <inheritdoc/>
    public async Task<WorkList> ReadQueueAsync(ForeignReader reader, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        string? officer = reader.Purpose == ReadPurpose.IdentityFraud ? null : reader.Officer;
        (List<QueryView> views, WorkList rest) = await storage.ReadAsync(
            async stores =>
            {
                var found = new List<QueryView>();
                foreach (ForeignQuery query in await stores.ForeignQueries.ReadAsync(officer, null, MostRows))
                {
                    if (query.Status is not (ForeignQueryStatus.Draft or ForeignQueryStatus.Closed))
                    {
                        found.Add(ViewOf(query, await stores.ForeignQueries.ReadRoundsAsync(query.Id), now));
                    }
                }

                IReadOnlyList<CaseAssignment> cases = await stores.Assignments.ReadAsync(reader.Officer, now, MostRows);
                return (found, new WorkList([], await DraftsAsync(stores, cases), cases));
            },
            cancellationToken);
        IReadOnlyDictionary<Guid, string> attention = await reading.ReadAttentionAsync(views.ConvertAll(view => view.Query), reader, cancellationToken);
        return rest with
        {
            Queries = [.. views.Select(view => view with { Attention = attention.GetValueOrDefault(view.Query.Id, string.Empty) })
                .OrderByDescending(view => view.Attention.Length > 0).ThenByDescending(view => view.IsOverdue)],
        };
    }

    /// <inheritdoc/>
    public Task<QueryView?> FindAsync(Guid queryId, CancellationToken cancellationToken) => storage.ReadAsync(
        async stores => await stores.ForeignQueries.FindAsync(queryId) is { } query
            ? ViewOf(query, await stores.ForeignQueries.ReadRoundsAsync(queryId), time.GetUtcNow()) with
            {
                ANumbers = [.. (await stores.People.ReadIdentifiersAsync(query.PersonId)).Where(one => one.Kind == IdentifierKind.ANumber).Select(one => one.Value)],
            }
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReadResult> ReadAnswersAsync(Guid queryId, ForeignReader reader, CancellationToken cancellationToken) =>
        reading.ReadAsync(queryId, reader, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ForeignRead>> ReadTrailAsync(Guid queryId, CancellationToken cancellationToken) =>
        sequester.Storage.ReadAsync(stores => stores.Sequestered.ReadTrailAsync(queryId), cancellationToken);

    /// <inheritdoc/>
    public Task<QuestionForm> FillInAsync(QuestionForm form, CancellationToken cancellationToken) => storage.ReadAsync(
        async stores => await stores.Assignments.FindAsync(form.CaseId, form.OfficerEmail, time.GetUtcNow()) is { } assignment
            ? await FormFilling.FillInAsync(stores, form, assignment.ANumber)
            : form,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueryObstacle>> CheckAsync(QuestionForm form, CancellationToken cancellationToken)
    {
        if (FindingPlace.Missing(form) is { Count: > 0 } missing)
        {
            return missing;
        }

        DateTimeOffset now = time.GetUtcNow();
        using var infoset = XmlInfoset.Read(DeskWriter.Question(form, now), InfosetLimits.Default);
        ValidationReport report = validator.Validate(infoset, infoset.Root, DeskWriter.Code);
        if (report.Verdict != Verdict.Valid)
        {
            return [.. report.Findings.Select(FindingPlace.Of).Distinct()];
        }

        var question = ForeignQuestion.Read(infoset.Root, NoValues, DateOnly.FromDateTime(now.UtcDateTime));
        return await storage.ReadAsync(
            async stores =>
            {
                QueryCheck check = await rules.CheckAsync(stores, question, now);
                bool hasPrints = check.PersonId is not { } personId || (await StoredPrints.OfAsync(stores, personId)).Count > 0;
                return hasPrints ? check.Obstacles : [.. check.Obstacles, new QueryObstacle("a_number", "No fingerprint of this person is stored to ask by.")];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SheetRow>> CheckSheetAsync(string text, string batch, string officerName, string officerEmail, CancellationToken cancellationToken)
    {
        var rows = new List<SheetRow>();
        foreach (SheetRow row in QuerySheet.Read(text, batch, officerName, officerEmail))
        {
            rows.Add(row.Form is { } form ? row with { Obstacles = await CheckAsync(form, cancellationToken) } : row);
        }

        return rows;
    }

    /// <inheritdoc/>
    public Task<IntakeAnswer> StartAsync(QuestionForm form, CancellationToken cancellationToken) =>
        SendAsync(DeskWriter.Question(form, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public Task<IntakeAnswer> OrderAsync(OrderForm form, CancellationToken cancellationToken) =>
        SendAsync(DeskWriter.Order(form, time.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> AssignAsync(string caseId, string officer, string aNumber, string kind, string actor, CancellationToken cancellationToken)
    {
        string email = officer.Trim().ToLowerInvariant();
        if (caseId.Trim() is not { Length: > 0 and <= 64 } named || !email.Contains('@', StringComparison.Ordinal) || email.Length > 128
            || !Kinds.Contains(kind, StringComparer.Ordinal)
            || Normalized.Identifier(IdentifierKind.ANumber, aNumber) is not { Value.Length: 9 } number)
        {
            return false;
        }

        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                if (await stores.Assignments.FindAsync(named, email, now) is not null)
                {
                    return false;
                }

                await stores.Assignments.AddAsync(new CaseAssignment(Guid.CreateVersion7(now), named, email, number.Value, kind, now, actor));
                return true;
            },
            cancellationToken);
        logger.CaseAssigned(actor, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public async Task<bool> EndAssignmentAsync(Guid assignmentId, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(stores => stores.Assignments.EndAsync(assignmentId, time.GetUtcNow()), cancellationToken);
        logger.AssignmentEnded(assignmentId.ToString(), actor, isDone);
        return isDone;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseAssignment>> ReadAssignmentsAsync(CancellationToken cancellationToken) =>
        storage.ReadAsync(stores => stores.Assignments.ReadAsync(null, time.GetUtcNow(), MostRows), cancellationToken);

    private static QueryView ViewOf(ForeignQuery query, IReadOnlyList<ForeignRound> rounds, DateTimeOffset now) =>
        new(query, rounds, rounds.Any(round => round.Outcome is null && round.DueAt < now), string.Empty, []);

    private static async Task<IReadOnlyList<QueryDraftView>> DraftsAsync(IStores stores, IReadOnlyList<CaseAssignment> cases)
    {
        var drafts = new List<QueryDraftView>();
        foreach (CaseAssignment one in cases)
        {
            foreach (Guid person in await stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.ANumber, one.ANumber)))
            {
                IReadOnlyList<ForeignQuery> known = await stores.ForeignQueries.ReadByPersonAsync(person);
                drafts.AddRange(known.Where(query => query.Status == ForeignQueryStatus.Draft).Select(draft => new QueryDraftView(draft, one)));
            }
        }

        return drafts;
    }

    private async Task<IntakeAnswer> SendAsync(byte[] xml, CancellationToken cancellationToken)
    {
        using var infoset = XmlInfoset.Read(xml, InfosetLimits.Default);
        return await intake.AcceptAsync(
            new ArrivedMessage
            {
                Infoset = infoset,
                Body = infoset.Root,
                Sender = Desk,
                ReceivedAt = time.GetUtcNow(),
                Wire = new WireForm
                {
                    Service = "exchange",
                    ContentType = "application/xml; charset=utf-8",
                    Protocol = "Console",
                    Entity = xml,
                    DocumentOffset = 0,
                    Headers = string.Empty,
                },
            },
            cancellationToken);
    }
}

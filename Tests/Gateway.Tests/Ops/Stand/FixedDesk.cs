using System.Collections.Concurrent;
using System.Text;
using Biometrics.Imaging;
using Processing.ForeignQueries;
using Processing.ForeignQueries.Desk;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Sequestered;
using Processing.Stores.Foreign;

namespace Gateway.Tests.Ops.Stand;

/// <summary>An officer's desk with one query in three rounds; what was asked of it is kept.</summary>
public sealed class FixedDesk : IOfficerDesk
{
    /// <summary>The officer to whom the query belongs.</summary>
    public const string Officer = "dana.whitfield@example.gov";

    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The query.</summary>
    public static Guid QueryId { get; } = Guid.Parse("0199a000-0000-7000-8000-000000000001");

    /// <summary>The assignment of its case.</summary>
    public static CaseAssignment Case { get; } = new(Guid.Parse("0199a000-0000-7000-8000-000000000002"), "ZLA-26-1", Officer, "900000102", "Asylum", At, "ops");

    /// <summary>Who wanted to read.</summary>
    public ConcurrentQueue<ForeignReader> Readers { get; } = new();

    /// <summary>The questions that were sent.</summary>
    public ConcurrentQueue<QuestionForm> Started { get; } = new();

    /// <summary>The orders that were sent.</summary>
    public ConcurrentQueue<OrderForm> Ordered { get; } = new();

    /// <inheritdoc/>
    public Task<WorkList> ReadQueueAsync(ForeignReader reader, CancellationToken cancellationToken) => Task.FromResult(
        reader.Officer == Officer || reader.Purpose == ReadPurpose.IdentityFraud
            ? new WorkList([View() with { Attention = "ProtectionElsewhere" }], [new(View().Query with { Reason = "I-589" }, Case)], [Case])
            : new WorkList([], [], []));

    /// <inheritdoc/>
    public Task<QueryView?> FindAsync(Guid queryId, CancellationToken cancellationToken) => Task.FromResult(queryId == QueryId ? View() : null);

    /// <inheritdoc/>
    public Task<ReadResult> ReadAnswersAsync(Guid queryId, ForeignReader reader, CancellationToken cancellationToken)
    {
        Readers.Enqueue(reader);

        return Task.FromResult(reader.Reason.Contains("curiosity", StringComparison.Ordinal)
            ? new ReadResult(false, "foreign-uses: not for this purpose, CAN", [])
            : new ReadResult(true, "foreign-uses:can-immigrationbenefit", [new OpenedAnswer("CAN", 2, At.AddDays(1), "ProtectionElsewhere", Answer(), "The office in Ottawa")]));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ForeignRead>> ReadTrailAsync(Guid queryId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ForeignRead>>(
        [new(Guid.CreateVersion7(), queryId, null, At, "officer", "ImmigrationBenefit", "to decide", true, "foreign-uses:x")]);

    /// <inheritdoc/>
    public Task<QuestionForm> FillInAsync(QuestionForm form, CancellationToken cancellationToken) => Task.FromResult(form with { ANumber = "A900000102", FamilyName = "Tesfaye" });

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueryObstacle>> CheckAsync(QuestionForm form, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QueryObstacle>>(
        form.Countries == "CAN" ? [] : [new QueryObstacle("country", "may not be asked")]);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SheetRow>> CheckSheetAsync(string text, string batch, string officerName, string officerEmail, CancellationToken cancellationToken)
    {
        var rows = new List<SheetRow>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
        {
            QuestionForm form = new() { Identification = $"DESK-{batch}-{rows.Count + 2}", OfficerName = officerName, OfficerEmail = officerEmail, CaseId = "ZLA-26-1", Countries = line };
            rows.Add(new SheetRow(rows.Count + 2, form, await CheckAsync(form, cancellationToken)));
        }

        return rows;
    }

    /// <inheritdoc/>
    public Task<IntakeAnswer> StartAsync(QuestionForm form, CancellationToken cancellationToken)
    {
        Started.Enqueue(form);

        return Task.FromResult<IntakeAnswer>(new IntakeAnswer.Replied(new MessageId(Guid.CreateVersion7()), Array.Empty<byte>()));
    }

    /// <inheritdoc/>
    public Task<IntakeAnswer> OrderAsync(OrderForm form, CancellationToken cancellationToken)
    {
        Ordered.Enqueue(form);

        return Task.FromResult<IntakeAnswer>(new IntakeAnswer.Replied(new MessageId(Guid.CreateVersion7()), Array.Empty<byte>()));
    }

    /// <inheritdoc/>
    public Task<bool> AssignAsync(string caseId, string officer, string aNumber, string kind, string actor, CancellationToken cancellationToken) => Task.FromResult(caseId.Length > 0);

    /// <inheritdoc/>
    public Task<bool> EndAssignmentAsync(Guid assignmentId, string actor, CancellationToken cancellationToken) => Task.FromResult(assignmentId == Case.Id);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseAssignment>> ReadAssignmentsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CaseAssignment>>([Case]);

    private static QueryView View() => new(
        new ForeignQuery
        {
            Id = QueryId,
            ConversationId = Guid.Parse("0199a000-0000-7000-8000-000000000003"),
            PersonId = Guid.Parse("0199a000-0000-7000-8000-000000000004"),
            PartnerCase = "FQ0123456789AB",
            CaseId = "ZLA-26-1",
            Officer = Officer,
            OfficerName = "Dana Whitfield",
            Purpose = "Asylum",
            Reason = "Identity of an applicant.",
            Priority = 2,
            Status = ForeignQueryStatus.Answered,
            OpenedAt = At,
        },
        [Round("CAN", 1, "Match"), Round("CAN", 2, "Match"), Round("AUS", 1, "NoMatch")],
        false,
        string.Empty,
        ["900000102"]);

    private static ForeignRound Round(string country, int round, string outcome) => new()
    {
        QueryId = QueryId,
        Country = country,
        Round = round,
        CausedBy = new MessageId(Guid.Parse("0199a000-0000-7000-8000-000000000005")),
        MessageId = new MessageId(Guid.Parse($"0199a000-0000-7000-8000-00000000001{round}")),
        Agreement = "US-CAN-2012",
        Rule = "agreement-terms:can-query-asylum-v1",
        SentAt = At.AddHours(round),
        DueAt = At.AddDays(5),
        Outcome = outcome,
        AnsweredAt = At.AddHours(round + 5),
    };

    private static byte[] Answer()
    {
        byte[] pixels = [.. Enumerable.Range(0, 120 * 80).Select(index => (byte)(index % 120 * 2))];
        string page = Convert.ToBase64String(PngWriter.Write(new GrayImage(120, 80, 150, pixels)));
        return Encoding.UTF8.GetBytes(
            "<FurtherRoundAnswer xmlns=\"https://cpms.example/ns/exchange/1.0/\" xmlns:nc=\"https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/\">"
            + "<ForeignMatchCode>Match</ForeignMatchCode><nc:Person><nc:PersonName><nc:PersonGivenName>Senait</nc:PersonGivenName><nc:PersonSurName>Woldu &amp; Sons</nc:PersonSurName></nc:PersonName></nc:Person>"
            + $"<CaseDocument><DocumentKindCode>Passport</DocumentKindCode><DocumentPageFile><nc:Base64BinaryObject>{page}</nc:Base64BinaryObject><nc:BinaryFormatText>image/png</nc:BinaryFormatText></DocumentPageFile></CaseDocument>"
            + "<ForeignAnswerText>Claim of 2021 under another name.</ForeignAnswerText></FurtherRoundAnswer>");
    }
}

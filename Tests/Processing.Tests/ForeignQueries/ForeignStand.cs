using System.Text;
using Processing.ForeignQueries.Desk;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Sequestered;
using Processing.Stores.Foreign;
using Processing.Tests.Flow;

namespace Processing.Tests.ForeignQueries;

/// <summary>A stand with a person who has prints, an officer to whom the person's case is assigned, and partners that take every round.</summary>
internal sealed class ForeignStand(Stand stand) : IAsyncDisposable
{
    public static ForeignReader Reader { get; } = new("officer", ForeignMessages.Officer, ReadPurpose.ImmigrationBenefit, "to decide the case");

    public Stand Stand => stand;

    public IOfficerDesk Desk => stand.Engine.Officers;

    /// <summary>The rounds that went out, in their order.</summary>
    public IReadOnlyList<PartnerCall> Rounds => stand.Partners.CallsOf("QueryForeignPartner");

    public static async Task<ForeignStand> StartAsync(
        Action<ScriptedPartners>? script = null, Func<ProcessingOptions, ProcessingOptions>? change = null, string form = "I-485")
    {
        Stand stand = await Stand.StartAsync(change, partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("ELIS", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "Match", "1199887766"));
            partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
            partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
            partners.On("IDENT", "QueryForeignPartner", Taken);
            script?.Invoke(partners);
        });
        await stand.SendAsync("ASC", Enrolments.WithPrints(form));
        var made = new ForeignStand(stand);
        await made.Desk.AssignAsync(ForeignMessages.CaseId, ForeignMessages.Officer, ForeignMessages.ANumber, "Asylum", "ops", CancellationToken.None);
        return made;
    }

    /// <summary>IDENT takes a round and brings the answer later.</summary>
    public static PartnerReply Taken(PartnerCall call)
    {
        string xml = Encoding.UTF8.GetString(((PartnerReply.Answered)ScriptedPartners.Answer(call, "Pending")).Xml.Span);
        return new PartnerReply.Answered(Encoding.UTF8.GetBytes(xml.Replace(">Final<", ">Interim<", StringComparison.Ordinal)));
    }

    /// <summary>Sends a message of the officer's system.</summary>
    public Task<IntakeAnswer> AskAsync(string xml) => stand.SendAsync("ELIS", xml);

    /// <summary>Sends a message of IDENT and gives its outcome.</summary>
    public async Task<string> DeliverAsync(string xml)
    {
        IntakeAnswer answer = await stand.SendAsync("IDENT", xml);
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), () => answer is IntakeAnswer.Invalid invalid ? string.Join("\n", invalid.Report.Findings) : answer.ToString()!);
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }

    /// <summary>Waits until as many rounds went out.</summary>
    public Task UntilRoundsAsync(int count) => Stand.UntilAsync(() => Task.FromResult(Rounds.Count >= count));

    /// <summary>The query that the newest round belongs to.</summary>
    public string QueryId() => ForeignMessages.Said(Rounds[^1], "ForeignQueryIdentification")!; // every round names it

    /// <summary>Waits for the final answer to a message of the officer's system.</summary>
    public async Task<string> FinalAsync(string related)
    {
        string? found = null;
        await Stand.UntilAsync(() =>
        {
            found = stand.Partners.CallsOf("DeliverAnswer").Where(call => call.Partner == "ELIS").Select(call => Encoding.UTF8.GetString(call.Xml.Span))
                .FirstOrDefault(xml => xml.Contains(">Final<", StringComparison.Ordinal) && xml.Contains($">{related}<", StringComparison.Ordinal));
            return Task.FromResult(found is not null);
        });
        return found!; // waited for
    }

    public Task<QueryView?> QueryAsync() => Desk.FindAsync(Guid.Parse(QueryId()), CancellationToken.None);

    public Task<ReadResult> ReadAsync(ForeignReader? reader = null) => Desk.ReadAnswersAsync(Guid.Parse(QueryId()), reader ?? Reader, CancellationToken.None);

    public Task<IReadOnlyList<ForeignRead>> TrailAsync() => Desk.ReadTrailAsync(Guid.Parse(QueryId()), CancellationToken.None);

    public ValueTask DisposeAsync() => stand.DisposeAsync();
}

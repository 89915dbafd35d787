using Processing.Intake;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Persistence.Tests.Messages;

public abstract class MessageStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Gives_back_a_message_as_it_was_kept()
    {
        MessageId related = await KeepMessageAsync();
        MessageRow kept = Rows.Message("TCN-2") with { RelatedId = related, Priority = 1, FindingsTotal = 3 };

        await WriteAsync(stores => stores.Messages.AddAsync(kept));
        MessageRow? found = await ReadAsync(stores => stores.Messages.FindAsync(kept.Id));

        Assert.That(found?.Digest.ToArray(), Is.EqualTo(kept.Digest.ToArray()));
        Assert.That(found! with { Digest = kept.Digest, Content = kept.Content }, Is.EqualTo(kept));
    }

    [Test]
    public async Task Gives_back_the_content_with_its_spans()
    {
        MessageRow kept = Rows.Message();

        await WriteAsync(stores => stores.Messages.AddAsync(kept));
        KeptContent? found = await ReadAsync(stores => stores.Messages.ReadContentAsync(kept.Id));

        Assert.That(found, Is.Not.Null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Skeleton.ToArray(), Is.EqualTo(kept.Content!.Skeleton.ToArray()));
            Assert.That((found.DocumentOffset, found.DocumentLength), Is.EqualTo((12, 11)));
            Assert.That(found.Spans.Select(Line), Is.EqualTo(kept.Content.Spans.Select(Line)));
        }
    }

    [Test]
    public async Task Knows_no_message_that_was_not_kept()
    {
        MessageRow? row = await ReadAsync(stores => stores.Messages.FindAsync(Rows.NewId()));
        KeptContent? content = await ReadAsync(stores => stores.Messages.ReadContentAsync(Rows.NewId()));

        Assert.That((row, content), Is.EqualTo(((MessageRow?)null, (KeptContent?)null)));
    }

    [Test]
    public async Task Accepts_an_identification_once()
    {
        MessageRow first = Rows.Message();
        MessageRow again = Rows.Message();
        MessageRow other = Rows.Message() with { Digest = Rows.Digest("another message") };

        AcceptResult accepted = await WriteAsync(stores => stores.Messages.AcceptAsync(first));
        AcceptResult repeated = await WriteAsync(stores => stores.Messages.AcceptAsync(again));
        AcceptResult conflicting = await WriteAsync(stores => stores.Messages.AcceptAsync(other));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted, Is.EqualTo(new AcceptResult.Accepted()));
            Assert.That(repeated, Is.EqualTo(new AcceptResult.Repeated(first.Id)));
            Assert.That(conflicting, Is.EqualTo(new AcceptResult.Conflicting(first.Id)));
            Assert.That(await ReadAsync(stores => stores.Messages.FindAsync(again.Id)), Is.Null);
        }
    }

    [Test]
    public async Task Accepts_the_same_identification_of_another_partner_or_in_other_letters()
    {
        await WriteAsync(stores => stores.Messages.AcceptAsync(Rows.Message("tcn")));

        AcceptResult other = await WriteAsync(stores => stores.Messages.AcceptAsync(Rows.Message("tcn", "CARD")));
        AcceptResult capital = await WriteAsync(stores => stores.Messages.AcceptAsync(Rows.Message("TCN")));

        Assert.That((other, capital), Is.EqualTo((new AcceptResult.Accepted(), new AcceptResult.Accepted())));
    }

    [Test]
    public async Task Refused_messages_claim_nothing()
    {
        MessageRow refused = Rows.Message() with { Status = MessageStatus.Refused };
        await WriteAsync(stores => stores.Messages.AddAsync(refused));
        await WriteAsync(stores => stores.Messages.AddAsync(Rows.Message()));

        MessageRow? before = await ReadAsync(stores => stores.Messages.FindClaimAsync("ASC", "TCN-1"));
        MessageRow claiming = Rows.Message();
        AcceptResult result = await WriteAsync(stores => stores.Messages.AcceptAsync(claiming));
        MessageRow? after = await ReadAsync(stores => stores.Messages.FindClaimAsync("ASC", "TCN-1"));

        Assert.That((before, result, after?.Id), Is.EqualTo(((MessageRow?)null, (AcceptResult)new AcceptResult.Accepted(), claiming.Id)));
    }

    [Test]
    public async Task One_of_many_concurrent_claims_wins()
    {
        AcceptResult[] results = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(_ => WriteAsync(stores => stores.Messages.AcceptAsync(Rows.Message()))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.OfType<AcceptResult.Accepted>().Count(), Is.EqualTo(1));
            Assert.That(results.OfType<AcceptResult.Repeated>().Select(repeat => repeat.First).Distinct().Count(), Is.EqualTo(1));
            Assert.That(results.OfType<AcceptResult.Repeated>().Count(), Is.EqualTo(15));
        }
    }

    [Test]
    public async Task Keeps_messages_that_could_not_be_read()
    {
        MessageRow kept = Rows.Message() with { Identification = null, MessageType = "", Verdict = Verdict.Invalid };

        await WriteAsync(stores => stores.Messages.AddAsync(kept));
        MessageRow? found = await ReadAsync(stores => stores.Messages.FindAsync(kept.Id));

        Assert.That((found?.Identification, found?.MessageType, found?.Verdict), Is.EqualTo(((string?)null, "", Verdict.Invalid)));
    }

    [Test]
    public async Task Keeps_findings_in_order()
    {
        MessageId id = await KeepMessageAsync();
        Finding[] findings =
        [
            new() { Code = "CPMS-2001", Severity = Severity.Error, Text = "first", Line = 3, Column = 4, Path = "/a/b[1]" },
            new() { Code = "CPMS-2002", Severity = Severity.Warning, Text = "second", ByteOffset = 77, Hint = "h", Source = "s" },
        ];

        await WriteAsync(stores => stores.Messages.AddFindingsAsync(id, findings));

        Assert.That(await ReadAsync(stores => stores.Messages.ReadFindingsAsync(id)), Is.EqualTo(findings));
    }

    [Test]
    public async Task Changes_the_status()
    {
        MessageId id = await KeepMessageAsync();

        await WriteAsync(stores => stores.Messages.SetStatusAsync(id, MessageStatus.Parked));

        MessageRow? found = await ReadAsync(stores => stores.Messages.FindAsync(id));
        Assert.That(found?.Status, Is.EqualTo(MessageStatus.Parked));
    }

    [Test]
    public async Task Finds_the_newest_reply()
    {
        MessageId id = await KeepMessageAsync();
        MessageRow interim = Rows.Message() with { Direction = MessageDirection.Reply, RelatedId = id };
        MessageRow final = interim with { Id = Rows.NewId(), At = interim.At.AddSeconds(1) };
        MessageRow caused = interim with { Id = Rows.NewId(), At = interim.At.AddSeconds(2), Direction = MessageDirection.Outbound };
        foreach (MessageRow row in new[] { final, interim, caused })
        {
            await KeepMessageAsync(row);
        }

        MessageRow? found = await ReadAsync(stores => stores.Messages.FindReplyAsync(id));

        Assert.That(found?.Id, Is.EqualTo(final.Id));
    }

    [Test]
    public async Task Reads_a_conversation_oldest_first()
    {
        MessageRow second = Rows.Message();
        MessageRow first = second with { Id = Rows.NewId(), At = second.At.AddSeconds(-1) };
        await KeepMessageAsync(second);
        await KeepMessageAsync(first);
        await KeepMessageAsync();

        IReadOnlyList<MessageRow> found = await ReadAsync(stores => stores.Messages.ReadConversationAsync(second.ConversationId));

        Assert.That(found.Select(row => row.Id), Is.EqualTo([first.Id, second.Id]));
    }

    [Test]
    public async Task Counts_by_slot()
    {
        foreach (int second in new[] { -1, 0, 59, 60, 130, 180 })
        {
            await KeepMessageAsync(Rows.Message() with { At = Now.AddSeconds(second) });
        }

        await KeepMessageAsync(Rows.Message() with { At = Now.AddSeconds(1), Partner = "CARD", Verdict = Verdict.Invalid });

        IReadOnlyList<MessageCount> counts = await ReadAsync(stores => stores.Messages.CountAsync(Now, 60, 3));

        Assert.That(counts, Is.EqualTo(new MessageCount[]
        {
            new(0, MessageDirection.Inbound, "ASC", Verdict.Valid, MessageStatus.InWork, 2),
            new(0, MessageDirection.Inbound, "CARD", Verdict.Invalid, MessageStatus.InWork, 1),
            new(1, MessageDirection.Inbound, "ASC", Verdict.Valid, MessageStatus.InWork, 1),
            new(2, MessageDirection.Inbound, "ASC", Verdict.Valid, MessageStatus.InWork, 1),
        }));
    }

    [Test]
    public async Task Cuts_times_to_microseconds_and_takes_the_earliest_and_the_latest()
    {
        MessageRow fine = Rows.Message() with { At = Now.AddTicks(19) };
        MessageRow early = Rows.Message() with { At = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await KeepMessageAsync(fine);
        await KeepMessageAsync(early);

        MessageRow? foundFine = await ReadAsync(stores => stores.Messages.FindAsync(fine.Id));
        MessageRow? foundEarly = await ReadAsync(stores => stores.Messages.FindAsync(early.Id));

        Assert.That((foundFine?.At, foundEarly?.At), Is.EqualTo(((DateTimeOffset?)Now.AddTicks(10), (DateTimeOffset?)early.At)));
    }

    private static string Line(KeptSpan span) =>
        $"{span.SkeletonOffset} {Convert.ToHexString(span.Digest.Span)} {span.Form} {span.LineLength} {span.LineEnd} {span.LengthBytes}";
}

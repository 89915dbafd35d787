using System.Security.Cryptography;
using System.Text;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Tests.Ops.Stand;

/// <summary>A log with one long conversation, an invalid message, two parked ones, and many small ones.</summary>
public sealed class SeededLog(IStorage storage, IImageKeeper keeper, DateTimeOffset now)
{
    /// <summary>What the protected-class step said; only the role Restricted may read it.</summary>
    public const string ProtectedReason = "class VAWA in force, row protected-classes:7";

    /// <summary>How many small messages there are.</summary>
    public const int BulkCount = 120;

    private int _order;

    /// <summary>The person of the conversation.</summary>
    public Guid PersonId { get; } = Guid.CreateVersion7(now);

    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; } = Guid.CreateVersion7(now);

    /// <summary>The enrolment, with three images.</summary>
    public MessageId Enrolment { get; private set; }

    /// <summary>The bytes of the enrolment as they travelled.</summary>
    public byte[] EnrolmentEntity { get; private set; } = [];

    /// <summary>The question to PCQS, which only the role Restricted may read.</summary>
    public MessageId StatusQuestion { get; private set; }

    /// <summary>The invalid message with hostile content in lines.</summary>
    public MessageId Hostile { get; private set; }

    /// <summary>An invalid message in one line.</summary>
    public MessageId OneLine { get; private set; }

    /// <summary>The parked outbound message.</summary>
    public MessageId ParkedOutbound { get; private set; }

    /// <summary>The parked inbound message.</summary>
    public MessageId ParkedInbound { get; private set; }

    /// <summary>A verification of that person's identity, not decided.</summary>
    public Guid Verification { get; } = Guid.CreateVersion7(now);

    /// <summary>A request for correction of that person's record.</summary>
    public Guid Redress { get; } = Guid.CreateVersion7(now);

    /// <summary>Fills the storage.</summary>
    public async Task FillAsync()
    {
        await FillBulkAsync();
        await FillInvalidAsync();
        await FillConversationAsync();
        await FillPersonAsync();
        await FillParkedAsync();
        await FillVerificationAsync();
    }

    private async Task FillVerificationAsync()
    {
        MessageRow capture = Row(MessageDirection.Inbound, "IVT", "VerifyIdentityRequest", TimeSpan.FromSeconds(30)) with { ConversationId = Guid.CreateVersion7(now) };
        await AddAsync(capture, SeededContent.Of(SeededTexts.Enrolment, SeededPictures.Png, SeededPictures.Raw, SeededPictures.Wsq));
        await WriteAsync(stores => stores.Redress.OpenAsync(new()
        {
            Id = Redress,
            Kind = "Amendment",
            PersonId = PersonId,
            Basis = "PrivacyAct",
            Requester = "NRC",
            OpenedAt = now.AddDays(-3),
            OpenedBy = "NRC",
            DueOn = new DateOnly(2026, 12, 18),
            State = "Open",
            Items = [new("Change", "PersonGivenName", "Jane", "Joan", null)],
        }));
        await WriteAsync(stores => stores.Verifications.AddAsync(new()
        {
            Id = Verification,
            MessageId = capture.Id,
            PersonId = PersonId,
            Site = "LOS-FO",
            At = now.AddSeconds(-29),
            Outcome = "Verified",
            Evidence = "IDENT Verify: Match; our own: prints Agree: score 96 of 2 fingers",
        }));
    }

    private async Task FillBulkAsync()
    {
        string[] partners = ["ASC", "CARD", "ELIS", "ICTS", "IDENT"];
        string[] types = ["EnrollEncounterRequest", "EnrollEncounterRequest", "VetBiometricsRequest", "DeliverCasePackageRequest", "InquirePersonRequest"];
        for (int index = 0; index < BulkCount; index++)
        {
            int kind = index * 7 % 5;
            bool isBad = index % 11 == 3;
            MessageRow row = Row(MessageDirection.Inbound, partners[kind], types[kind], TimeSpan.FromSeconds(3500 - (index * 29 * (index % 3 == 0 ? 1 : 0.98)))) with
            {
                ConversationId = Guid.CreateVersion7(now),
                Verdict = isBad ? Verdict.Invalid : Verdict.Valid,
                Status = isBad ? MessageStatus.Refused : index > 112 ? MessageStatus.InWork : MessageStatus.Done,
            };
            await AddAsync(row, SeededContent.Of("<a/>"));
        }
    }

    private async Task FillInvalidAsync()
    {
        var hostile = SeededContent.Of(SeededTexts.Hostile);
        Finding[] findings =
        [
            Finding("CPMS-2101", 9, 5, "The element is not expected here.", "Move it before the date.", "/soap:Envelope/soap:Body/x:EnrollEncounterRequest/x:\"><img src=x onerror=alert(1)>"),
            Finding("CPMS-2104", 12, 21, "The date is not a date.", null, "/soap:Envelope/soap:Body/x:EnrollEncounterRequest/nc:Date") with { Severity = Severity.Warning },
        ];
        Hostile = await AddInvalidAsync(hostile, findings, "CARD-\"><script>alert(2)</script>", TimeSpan.FromSeconds(95));
        var oneLine = SeededContent.Of(SeededTexts.OneLine, SeededPictures.WsqHead);
        int column = SeededTexts.OneLine.IndexOf("<nc:Wrong", StringComparison.Ordinal) + 1 + ((SeededPictures.WsqHead.Length + 2) / 3 * 4) - 3;
        OneLine = await AddInvalidAsync(oneLine, [Finding("CPMS-2101", 1, column, "The element is not expected here.", null, null)], "CARD-2", TimeSpan.FromSeconds(90));
    }

    private async Task<MessageId> AddInvalidAsync(SeededContent content, Finding[] findings, string identification, TimeSpan ago)
    {
        MessageRow row = Row(MessageDirection.Inbound, "CARD", "EnrollEncounterRequest", ago) with
        {
            ConversationId = Guid.CreateVersion7(now),
            Identification = identification,
            Verdict = Verdict.Invalid,
            FindingsTotal = findings.Length,
            Status = MessageStatus.Refused,
            Headers = "User-Agent: <b>evil</b>",
        };
        await AddAsync(row, content);
        await WriteAsync(stores => stores.Messages.AddFindingsAsync(row.Id, findings));
        await JournalAsync(row, "Received", "Refused", "invalid: 2 findings", 3);
        return row.Id;
    }

    private async Task FillConversationAsync()
    {
        var content = SeededContent.Of(SeededTexts.Enrolment, SeededPictures.Png, SeededPictures.Raw, SeededPictures.Wsq);
        MessageRow enrolment = Row(MessageDirection.Inbound, "ASC", "EnrollEncounterRequest", TimeSpan.FromSeconds(60)) with { Identification = "ASC-2026-000123" };
        (Enrolment, EnrolmentEntity) = (enrolment.Id, content.Entity);
        await AddAsync(enrolment, content);
        await JournalAsync(enrolment, "Received", "Continued", null, 4);
        await JournalAsync(enrolment, "Identity", "Continued", "A-Number; name and birth date", 6);
        await JournalAsync(enrolment, "Vetting", "Awaiting", "IDENT Verify", 5);
        await AddAsync(Caused(enrolment, MessageDirection.Reply, "ASC", "EnrollEncounterResponse", 59), SeededContent.Of(SeededTexts.Reply));
        MessageRow verify = Caused(enrolment, MessageDirection.Outbound, "IDENT", "VerifyRequest", 58.9);
        await SendAsync(verify, "Verify", "Unavailable", "Answered");
        await AddAsync(Caused(verify, MessageDirection.InboundReply, "IDENT", "VerifyResponse", 57.2), SeededContent.Of("<x:VerifyResponse xmlns:x=\"urn:x\"><x:Result>Match</x:Result></x:VerifyResponse>"));
        await JournalAsync(enrolment, "Vetting", "Continued", "checks-by-form:12", 2, 57);
        MessageRow question = Caused(enrolment, MessageDirection.Outbound, "PCQS", "QueryPersonStatusRequest", 56.5);
        StatusQuestion = question.Id;
        await SendAsync(question, "QueryPersonStatus", "Answered");
        await AddAsync(Caused(question, MessageDirection.InboundReply, "PCQS", "QueryPersonStatusResponse", 56.1), SeededContent.Of("<x:QueryPersonStatusResponse xmlns:x=\"urn:x\">secret class</x:QueryPersonStatusResponse>"));
        await JournalAsync(enrolment, "ProtectedClass", "Continued", ProtectedReason, 8, 56);
        await JournalAsync(enrolment, "Routing", "Continued", "NGI FAUF, ABIS; checks-by-form:12", 11, 55.9);
        MessageRow ngi = Caused(enrolment, MessageDirection.Outbound, "NGI", "NativeEBTSMessage", 55.8) with { Status = MessageStatus.Waiting };
        await SendAsync(ngi, "NativeEbts", "Answered");
        await AddAsync(Caused(enrolment, MessageDirection.Outbound, "ASC", "EnrollEncounterResponse", 40), SeededContent.Of(SeededTexts.Reply));
    }

    private async Task FillPersonAsync()
    {
        EncounterImage Image(byte[] bytes, string modality, string? position, string format, int width, int height) =>
            new(SHA256.HashData(bytes), modality, position, null, format, width, height, 500, new DateOnly(2026, 11, 20));
        Encounter encounter = new()
        {
            Id = Guid.CreateVersion7(now),
            PersonId = PersonId,
            MessageId = Enrolment,
            SourceCode = "ApplicationSupportCenter",
            SourceSystem = "ASC",
            SiteId = "XNY",
            FormType = "I-485",
            EncounterDate = new DateOnly(2026, 11, 20),
            Verification = "Match",
            Eid = "EID0001",
            Images =
            [
                Image(SeededPictures.Png, "Face", null, "PNG", 120, 160),
                Image(SeededPictures.Raw, "Fingerprint", "1", "RAW", SeededPictures.RawSide, SeededPictures.RawSide),
                Image(SeededPictures.Wsq, "Fingerprint", "2", "WSQ", 500, 480),
            ],
        };
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(PersonId, now);
            await stores.People.AddIdentifierAsync(PersonId, new("A-Number", "098765432"), Enrolment);
            await stores.People.AddIdentifierAsync(PersonId, new("SSN", "078051120"), Enrolment);
            await stores.People.AddBiographyAsync(PersonId, new("<i>Doe</i>", "Jane", "1990-02-03", "F", "CAN"), Enrolment);
            await stores.People.AddLinkAsync(new(PersonId, Enrolment, "Linked", "A-Number; name and birth date", "cpms", now.AddSeconds(-59)));
            await stores.Encounters.AddAsync(encounter);
            await stores.Checks.AddAsync(new()
            {
                Id = Guid.CreateVersion7(now),
                PersonId = PersonId,
                MessageId = Enrolment,
                Kind = "FbiFingerprint",
                Partner = "NGI",
                ControlNumber = "CPMS0001",
                PolicyRow = "checks-by-form:12",
                Status = CheckStatus.Acknowledged,
                RequestedAt = now.AddSeconds(-55),
            });
        });
    }

    private async Task FillParkedAsync()
    {
        MessageRow outbound = Row(MessageDirection.Outbound, "ABIS", "NativeEBTSMessage", TimeSpan.FromSeconds(30)) with
        {
            ConversationId = Guid.CreateVersion7(now),
            Status = MessageStatus.Parked,
        };
        ParkedOutbound = outbound.Id;
        await AddAsync(outbound, SeededContent.Of("<n:NativeEBTSMessage xmlns:n=\"urn:n\">{0}</n:NativeEBTSMessage>", Encoding.ASCII.GetBytes("1.001:120\u001d1.002:0201\u001c")));
        await QueueAsync(outbound, "NativeEbts", "Faulted");
        await WriteAsync(stores => stores.Outbox.ParkAsync(outbound.Id, "test", "the partner refused it: InvalidRequest"));
        await JournalAsync(outbound, "Sent", "Parked", "the partner refused it: InvalidRequest", 90, 29);
        MessageRow inbound = Row(MessageDirection.Inbound, "ICTS", "DeliverCasePackageRequest", TimeSpan.FromSeconds(20)) with
        {
            ConversationId = Guid.CreateVersion7(now),
            Status = MessageStatus.Parked,
        };
        ParkedInbound = inbound.Id;
        await AddAsync(inbound, SeededContent.Of("<x:DeliverCasePackageRequest xmlns:x=\"urn:x\"/>"));
        await WriteAsync(stores => stores.Work.AddAsync(new(inbound.Id, 0, "{}", 2, 0, now.AddSeconds(-20), null)));
        await WriteAsync(async stores =>
        {
            _ = await stores.Work.ClaimAsync("test", now, TimeSpan.FromMinutes(1), 1);
            _ = await stores.Work.ParkAsync(inbound.Id, "test", "the case is not known");
        });
        await JournalAsync(inbound, "Received", "Continued", null, 2, 20);
        await JournalAsync(inbound, "ProtectedClass", "Parked", "the case is not known", 5, 19);
    }

    private async Task SendAsync(MessageRow row, string operation, params string[] outcomes)
    {
        await AddAsync(row, SeededContent.Of($"<x:{row.MessageType} xmlns:x=\"urn:x\"/>"));
        await QueueAsync(row, operation, outcomes);
        await WriteAsync(stores => stores.Outbox.FinishAsync(row.Id, "test"));
        await JournalAsync(row, "Sent", "Answered", null, 40, (now - row.At).TotalSeconds);
    }

    private Task QueueAsync(MessageRow row, string operation, params string[] outcomes) => WriteAsync(async stores =>
    {
        await stores.Outbox.AddAsync(new() { MessageId = row.Id, Partner = row.Partner, Operation = operation, GroupKey = row.Id.ToString(), DueAt = row.At });
        _ = await stores.Outbox.ClaimAsync(row.Partner, "test", now, TimeSpan.FromMinutes(1), 1);
        for (int number = 1; number <= outcomes.Length; number++)
        {
            DateTimeOffset at = row.At.AddMilliseconds(number * 500);
            await stores.Outbox.AddAttemptAsync(new(row.Id, number, at, at.AddMilliseconds(38), outcomes[number - 1], outcomes[number - 1] == "Answered" ? null : "HTTP 503"));
        }
    });

    private MessageRow Caused(MessageRow cause, MessageDirection direction, string partner, string type, double secondsAgo) =>
        Row(direction, partner, type, TimeSpan.FromSeconds(secondsAgo)) with { RelatedId = cause.Id };

    private MessageRow Row(MessageDirection direction, string partner, string type, TimeSpan ago)
    {
        DateTimeOffset at = now - ago;
        int order = ++_order;
        return new()
        {
            Id = new MessageId(Guid.CreateVersion7(at)),
            Direction = direction,
            Partner = partner,
            MessageType = type,
            Identification = $"{partner}-{order:D5}",
            ConversationId = ConversationId,
            Digest = SHA256.HashData(BitConverter.GetBytes(order)),
            At = at,
            Verdict = Verdict.Valid,
            Status = MessageStatus.Done,
            LengthBytes = 0,
            Protocol = "SOAP 1.2",
            Service = "exchange",
            ContentType = "application/soap+xml; charset=utf-8",
            Headers = "",
        };
    }

    private async Task AddAsync(MessageRow row, SeededContent content)
    {
        await keeper.KeepAsync(content.Images, CancellationToken.None);
        await WriteAsync(stores => stores.Messages.AddAsync(row with { Content = content.Content, LengthBytes = content.Entity.Length }));
    }

    private Task JournalAsync(MessageRow row, string step, string outcome, string? reason, int milliseconds, double? secondsAgo = null)
    {
        DateTimeOffset at = secondsAgo is { } seconds ? now.AddSeconds(-seconds) : row.At.AddMilliseconds(++_order);
        return WriteAsync(stores => stores.Journal.AddAsync(new()
        {
            MessageId = row.Id,
            ConversationId = row.ConversationId,
            Step = step,
            Outcome = outcome,
            Reason = reason,
            StartedAt = at,
            RecordedAt = at.AddMilliseconds(milliseconds),
        }));
    }

    private static Finding Finding(string code, int line, int column, string text, string? hint, string? path) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Text = text,
        Line = line,
        Column = column,
        Path = path,
        Hint = hint,
        Source = "exchange 1.0, EnrollEncounterRequestType",
    };

    private Task WriteAsync(Func<IStores, Task> work) => storage.WriteAsync(
        async stores =>
        {
            await work(stores);
            return true;
        },
        CancellationToken.None);
}

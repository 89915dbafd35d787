using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Tests.Checks;

/// <summary>Filings, waivers, alerts and rap sheets.</summary>
public abstract class CheckCareContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task A_filing_is_opened_once_and_closed_once()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        Filing filing = FilingOf(person, message);
        await WriteAsync(stores => stores.Filings.OpenAsync(filing));
        await WriteAsync(stores => stores.Filings.OpenAsync(filing with { Partner = "", FormType = "N-400" }));

        Filing? opened = await ReadAsync(stores => stores.Filings.FindAsync("IOE0000000001", person));
        bool first = await WriteAsync(stores => stores.Filings.CloseAsync("IOE0000000001", person, "eva", "decided", Now));
        bool second = await WriteAsync(stores => stores.Filings.CloseAsync("IOE0000000001", person, "eva", "decided", Now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened, Is.EqualTo(filing));
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That((await ReadAsync(stores => stores.Filings.ReadAsync(person))).Single(), Is.EqualTo(
                filing with { ClosedAt = Now, ClosedBy = "eva", ClosedBecause = "decided" }));
        }
    }

    [Test]
    public async Task Who_asks_for_the_checks_of_a_filing_is_told_of_them()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        MessageId question = await KeepMessageAsync();
        Filing filing = FilingOf(person, message) with { Partner = "" };
        await WriteAsync(stores => stores.Filings.OpenAsync(filing));

        await WriteAsync(stores => stores.Filings.OpenAsync(filing with { Partner = "ELIS", MessageId = question }));

        Assert.That(await ReadAsync(stores => stores.Filings.ReadAsync(person)), Is.EqualTo([filing with { Partner = "ELIS", MessageId = question }]));
    }

    [Test]
    public async Task Old_filings_are_closed_by_the_clock()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        await WriteAsync(stores => stores.Filings.OpenAsync(FilingOf(person, message)));

        int early = await WriteAsync(stores => stores.Filings.CloseOldAsync(Now, "too old", Now));
        int late = await WriteAsync(stores => stores.Filings.CloseOldAsync(Now.AddSeconds(1), "too old", Now));

        Assert.That((early, late), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_waiver_counts_only_after_a_second_person_and_is_used_once()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        MessageId other = await KeepMessageAsync();
        Waiver waiver = WaiverOf(person);
        await WriteAsync(stores => stores.Waivers.AddAsync(waiver));

        bool early = await WriteAsync(stores => stores.Waivers.UseAsync(waiver.Id, message, Now));
        bool own = await WriteAsync(stores => stores.Waivers.DecideAsync(waiver.Id, Waiver.Confirmed, "eva", Now));
        bool second = await WriteAsync(stores => stores.Waivers.DecideAsync(waiver.Id, Waiver.Confirmed, "max", Now));
        bool used = await WriteAsync(stores => stores.Waivers.UseAsync(waiver.Id, message, Now));
        bool again = await WriteAsync(stores => stores.Waivers.UseAsync(waiver.Id, message, Now));
        bool elsewhere = await WriteAsync(stores => stores.Waivers.UseAsync(waiver.Id, other, Now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((early, own, second, used, again, elsewhere), Is.EqualTo((false, false, true, true, true, false)));
            Assert.That((await ReadAsync(stores => stores.Waivers.ReadAsync(person, "IOE0000000001"))).Single(), Is.EqualTo(
                waiver with { Decision = Waiver.Confirmed, DecidedBy = "max", DecidedAt = Now, UsedBy = message, UsedAt = Now }));
            Assert.That(await ReadAsync(stores => stores.Waivers.ReadAsync(person, "IOE0000000002")), Is.Empty);
            Assert.That(await ReadAsync(stores => stores.Waivers.ReadOpenAsync(10)), Is.Empty);
        }
    }

    [Test]
    public async Task The_same_alert_is_told_once_and_seen_to_once()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        var alert = new CheckAlert { Id = Guid.CreateVersion7(), Kind = AlertKind.Notice, PersonId = person, MessageId = message, At = Now, Detail = "UHN" };

        bool first = await WriteAsync(stores => stores.Alerts.AddAsync(alert));
        bool second = await WriteAsync(stores => stores.Alerts.AddAsync(alert));
        IReadOnlyDictionary<string, long> open = await ReadAsync(stores => stores.Alerts.CountOpenAsync());
        bool seen = await WriteAsync(stores => stores.Alerts.SetSeenAsync(alert.Id, "eva", "told the officer", Now));
        bool again = await WriteAsync(stores => stores.Alerts.SetSeenAsync(alert.Id, "max", "told the officer", Now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second, seen, again), Is.EqualTo((true, false, true, false)));
            Assert.That(open[AlertKind.Notice], Is.EqualTo(1));
            Assert.That(await ReadAsync(stores => stores.Alerts.ReadOpenAsync(null, 10)), Is.Empty);
            Assert.That((await ReadAsync(stores => stores.Alerts.ReadAsync(person))).Single(), Is.EqualTo(
                alert with { SeenBy = "eva", SeenAt = Now, SeenBecause = "told the officer" }));
        }
    }

    [Test]
    public async Task Alerts_and_rap_sheets_of_a_check_follow_it_to_another_person()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        (Guid other, MessageId answer) = await KeepPersonAsync();
        BackgroundCheck check = CheckOf(person, message);
        var sheet = new RapSheet
        {
            Id = Guid.CreateVersion7(),
            CheckId = check.Id,
            PersonId = person,
            MessageId = answer,
            Partner = "NGI",
            Category = "SRE",
            ReceivedAt = Now,
            LengthBytes = 3,
            KeyId = "k1",
            Sealed = new byte[] { 1, 2, 3 },
        };
        await WriteAsync(async stores =>
        {
            await stores.Checks.AddAsync(check);
            await stores.RapSheets.AddAsync(sheet);
            await stores.Alerts.AddAsync(new CheckAlert { Id = Guid.CreateVersion7(), Kind = AlertKind.RecordFound, CheckId = check.Id, PersonId = person, At = Now, Detail = "x" });
            await stores.RapSheets.AddReadingAsync(new RapSheetReading(Guid.CreateVersion7(), sheet.Id, person, "eva", "case 1", Now));
        });

        await WriteAsync(stores => stores.People.MoveAsync(message, person, other));

        RapSheet? found = await ReadAsync(stores => stores.RapSheets.FindAsync(sheet.Id));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((found?.PersonId, found?.Sealed.ToArray()), Is.EqualTo((other, new byte[] { 1, 2, 3 })));
            Assert.That((await ReadAsync(stores => stores.RapSheets.ReadAsync(other))).Single().Id, Is.EqualTo(sheet.Id));
            Assert.That(await ReadAsync(stores => stores.RapSheets.ReadAsync(person)), Is.Empty);
            Assert.That((await ReadAsync(stores => stores.RapSheets.ReadByMessageAsync(answer))).Single().Sealed.IsEmpty, Is.True);
            Assert.That((await ReadAsync(stores => stores.Alerts.ReadAsync(other))).Single().PersonId, Is.EqualTo(other));
            Assert.That((await ReadAsync(stores => stores.RapSheets.ReadReadingsAsync(sheet.Id))).Single().Actor, Is.EqualTo("eva"));
        }
    }

    [Test]
    public async Task A_check_that_runs_out_is_due_only_while_its_filing_is_open_and_nobody_was_told()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        BackgroundCheck check = CheckOf(person, message) with { Status = CheckStatus.Answered, AnsweredAt = Now, ValidUntil = new DateOnly(2026, 12, 1) };
        await WriteAsync(async stores =>
        {
            await stores.Checks.AddAsync(check);
            await stores.Filings.OpenAsync(FilingOf(person, message));
        });

        IReadOnlyList<BackgroundCheck> due = await RunningOutAsync(new DateOnly(2026, 12, 1));
        IReadOnlyList<BackgroundCheck> early = await RunningOutAsync(new DateOnly(2026, 11, 30));
        await WriteAsync(stores => stores.Alerts.AddAsync(new CheckAlert { Id = Guid.CreateVersion7(), Kind = AlertKind.CaptureNeeded, CheckId = check.Id, At = Now, Detail = "x" }));
        IReadOnlyList<BackgroundCheck> told = await RunningOutAsync(new DateOnly(2026, 12, 1));

        Assert.That((due.Single(), early.Count, told.Count), Is.EqualTo((check, 0, 0)));
    }

    [Test]
    public async Task A_check_of_a_closed_filing_is_not_due()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        await WriteAsync(async stores =>
        {
            await stores.Checks.AddAsync(CheckOf(person, message) with { Status = CheckStatus.Answered, AnsweredAt = Now, ValidUntil = new DateOnly(2026, 12, 1) });
            await stores.Filings.OpenAsync(FilingOf(person, message));
            await stores.Filings.CloseAsync("IOE0000000001", person, "eva", "decided", Now);
        });

        Assert.That(await RunningOutAsync(new DateOnly(2027, 1, 1)), Is.Empty);
    }

    [Test]
    public async Task A_waiting_check_is_started_once_and_taken_once()
    {
        (Guid person, MessageId message) = await KeepPersonAsync();
        MessageId prints = await KeepMessageAsync();
        BackgroundCheck check = CheckOf(person, message) with { Status = CheckStatus.Waiting };
        await WriteAsync(stores => stores.Checks.AddAsync(check));

        bool early = await WriteAsync(stores => stores.Checks.AcknowledgeAsync(check.Id));
        bool started = await WriteAsync(stores => stores.Checks.StartAsync(check.Id, prints, "TCN-2", Now.AddDays(1)));
        bool again = await WriteAsync(stores => stores.Checks.StartAsync(check.Id, prints, "TCN-3", Now.AddDays(1)));
        bool taken = await WriteAsync(stores => stores.Checks.AcknowledgeAsync(check.Id));
        IReadOnlyList<BackgroundCheck> pending = await ReadAsync(stores => stores.Checks.ReadPendingAsync("FbiName", Now.AddDays(2), AlertKind.PendingLong, 10));

        BackgroundCheck expected = check with { Status = CheckStatus.Acknowledged, MessageId = prints, ControlNumber = "TCN-2", RequestedAt = Now.AddDays(1) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((early, started, again, taken), Is.EqualTo((false, true, false, true)));
            Assert.That(await ReadAsync(stores => stores.Checks.FindAsync(check.Id)), Is.EqualTo(expected));
            Assert.That(pending.Single(), Is.EqualTo(expected));
        }
    }

    private static Filing FilingOf(Guid person, MessageId message) => new()
    {
        Receipt = "IOE0000000001",
        PersonId = person,
        MessageId = message,
        Partner = "ELIS",
        FormType = "I-485",
        FilingDate = new DateOnly(2026, 1, 2),
        OpenedAt = Now,
    };

    private static Waiver WaiverOf(Guid person) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person,
        Receipt = "IOE0000000001",
        Reason = "no hands",
        GrantedBy = "A. Officer",
        GrantedRole = "Supervisor",
        GrantedOn = new DateOnly(2026, 11, 1),
        EnteredBy = "eva",
        EnteredAt = Now,
    };

    private static BackgroundCheck CheckOf(Guid person, MessageId message) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person,
        MessageId = message,
        Kind = "FbiName",
        Partner = "FBI",
        ControlNumber = "TCN-1",
        PolicyRow = "checks-by-form:x",
        Status = CheckStatus.Requested,
        RequestedAt = Now,
        Receipt = "IOE0000000001",
        FormType = "I-485",
        FilingDate = new DateOnly(2026, 1, 2),
    };

    private Task<IReadOnlyList<BackgroundCheck>> RunningOutAsync(DateOnly until) => ReadAsync(stores => stores.Checks.ReadRunningOutAsync(until, AlertKind.CaptureNeeded, 10));

    private async Task<(Guid Person, MessageId Message)> KeepPersonAsync()
    {
        MessageId message = await KeepMessageAsync();
        var person = Guid.CreateVersion7();
        await WriteAsync(stores => stores.People.AddAsync(person, Now));
        return (person, message);
    }
}

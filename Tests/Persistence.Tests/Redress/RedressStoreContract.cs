using Processing.Intake;
using Processing.Stores.People;
using Processing.Stores.Redress;

namespace Persistence.Tests.Redress;

public abstract class RedressStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly RedressItem Change = new(RedressItem.Change, "PersonGivenName", "Inés", "Inez", null);
    private static readonly RedressItem Exemption = new(RedressItem.Exemption, "foia-b7e", null, null, "would tell techniques");

    [Test]
    public async Task A_second_person_decides_what_the_first_has_prepared()
    {
        RedressCase kept = await OpenAsync(new DateOnly(2026, 12, 22));

        bool early = await WriteAsync(stores => stores.Redress.DecideAsync(kept.Id, "Grant", "second", "looked", Now));
        bool prepared = await WriteAsync(stores => stores.Redress.PrepareAsync(kept.Id, "Grant", [Exemption], "first", "evidence", Now.AddHours(1)));
        bool same = await WriteAsync(stores => stores.Redress.DecideAsync(kept.Id, "Grant", "first", "looked", Now));
        bool decided = await WriteAsync(stores => stores.Redress.DecideAsync(kept.Id, "Deny", "second", "looked", Now.AddHours(2)));
        bool again = await WriteAsync(stores => stores.Redress.PrepareAsync(kept.Id, "Grant", [], "first", "evidence", Now));
        RedressCase? found = await ReadAsync(stores => stores.Redress.FindAsync(kept.Id));

        using var scope = Assert.EnterMultipleScope();
        Assert.That((early, prepared, same, decided, again), Is.EqualTo((false, true, false, true, false)));
        Assert.That(found?.Items, Is.EqualTo([Change, Exemption]));
        Assert.That((found?.State, found?.Proposal, found?.PreparedBy, found?.Decision, found?.DecidedBy), Is.EqualTo((RedressState.Decided, "Grant", "first", "Deny", "second")));
    }

    [Test]
    public async Task A_new_proposal_replaces_the_exemptions_and_keeps_the_changes()
    {
        RedressCase kept = await OpenAsync(new DateOnly(2026, 12, 22));
        await WriteAsync(stores => stores.Redress.PrepareAsync(kept.Id, "Grant", [Exemption, Exemption with { Name = "x" }], "first", "evidence", Now));

        await WriteAsync(stores => stores.Redress.PrepareAsync(kept.Id, "Deny", [Exemption], "third", "evidence", Now));

        Assert.That((await ReadAsync(stores => stores.Redress.FindAsync(kept.Id)))?.Items, Is.EqualTo([Change, Exemption]));
    }

    [Test]
    public async Task What_is_due_first_comes_first_and_what_is_decided_last()
    {
        RedressCase late = await OpenAsync(new DateOnly(2026, 12, 24));
        RedressCase early = await OpenAsync(new DateOnly(2026, 12, 22));
        RedressCase done = await OpenAsync(new DateOnly(2026, 12, 1));
        await WriteAsync(stores => stores.Redress.PrepareAsync(done.Id, "Grant", [], "first", "evidence", Now));
        await WriteAsync(stores => stores.Redress.DecideAsync(done.Id, "Grant", "second", "looked", Now));

        Assert.That((await ReadAsync(stores => stores.Redress.ReadAsync(10))).Select(one => one.Id), Is.EqualTo([early.Id, late.Id, done.Id]));
        Assert.That((await ReadAsync(stores => stores.Redress.ReadByPersonAsync(late.PersonId))).Select(one => one.Id), Is.EqualTo([late.Id]));
        Assert.That((await ReadAsync(stores => stores.Redress.FindByMessageAsync(late.MessageId!.Value)))?.Id, Is.EqualTo(late.Id));
    }

    [Test]
    [Property("Acceptance", "M-126 M-127")]
    public async Task A_request_for_a_copy_keeps_its_day_and_what_the_second_person_claims()
    {
        var kept = new RedressCase
        {
            Id = Guid.CreateVersion7(),
            Kind = RedressKind.Access,
            PersonId = Guid.CreateVersion7(),
            Basis = "FOIA",
            Requester = "the person, by letter",
            OpenedAt = Now,
            OpenedBy = "zero",
            ReceivedOn = new DateOnly(2026, 11, 20),
            DueOn = new DateOnly(2026, 12, 21),
            State = RedressState.Open,
        };
        await WriteAsync(stores => stores.Redress.OpenAsync(kept));
        await WriteAsync(stores => stores.Redress.PrepareAsync(kept.Id, "Grant", [], "first", "record seen", Now));

        bool same = await WriteAsync(stores => stores.Redress.DecideAsync(kept.Id, "Grant", "first", "looked", Now));
        bool decided = await WriteAsync(stores => stores.Redress.DecideAsync(kept.Id, "Grant", "second", "looked", Now));
        await WriteAsync(stores => stores.Redress.ClaimAsync(kept.Id, [Exemption, Exemption with { Name = "foia-b6", Note = null }]));
        RedressCase? found = await ReadAsync(stores => stores.Redress.FindAsync(kept.Id));

        using var scope = Assert.EnterMultipleScope();
        Assert.That((same, decided), Is.EqualTo((false, true)));
        Assert.That((found?.Kind, found?.MessageId, found?.ReceivedOn), Is.EqualTo((RedressKind.Access, (MessageId?)null, (DateOnly?)new DateOnly(2026, 11, 20))));
        Assert.That(found?.Items, Is.EqualTo([Exemption, Exemption with { Name = "foia-b6", Note = null }]));
    }

    [Test]
    public async Task Keeps_old_and_new_values_of_amendments()
    {
        RedressCase kept = await OpenAsync(new DateOnly(2026, 12, 22));
        var amendment = new Amendment(kept.Id, kept.PersonId, kept.MessageId!.Value, Now, "PersonGivenName", "Inés", "Inez", "second");

        await WriteAsync(stores => stores.Redress.AddAmendmentAsync(amendment));

        Assert.That(await ReadAsync(stores => stores.Redress.ReadAmendmentsAsync(kept.PersonId)), Is.EqualTo([amendment]));
    }

    [Test]
    public async Task A_corrected_biography_stays_and_is_not_held_any_more()
    {
        var person = Guid.CreateVersion7();
        MessageId message = await KeepMessageAsync();
        var wrong = new Biography("Quintero", "Inés", "1988-07-19", null, "COL");
        await WriteAsync(stores => stores.People.AddAsync(person, Now));
        await WriteAsync(stores => stores.People.AddBiographyAsync(person, wrong, message));
        await WriteAsync(stores => stores.People.AddIdentifierAsync(person, new PersonIdentifier("A-Number", "900000017"), message));

        await WriteAsync(stores => stores.People.MarkCorrectedAsync(message, wrong, Guid.CreateVersion7()));
        await WriteAsync(stores => stores.People.RemoveIdentifierAsync(person, new PersonIdentifier("A-Number", "900000017")));
        PersonClaims claims = await ReadAsync(stores => stores.People.ReadClaimsAsync(message));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(await ReadAsync(stores => stores.People.ReadBiographiesAsync(person)), Is.Empty);
        Assert.That((claims.Biographies, claims.Corrected), Is.EqualTo((new[] { wrong }, new[] { wrong })));
        Assert.That(claims.Identifiers, Is.Empty);
    }

    private async Task<RedressCase> OpenAsync(DateOnly due)
    {
        var redress = new RedressCase
        {
            Id = Guid.CreateVersion7(),
            Kind = RedressKind.Amendment,
            PersonId = Guid.CreateVersion7(),
            MessageId = await KeepMessageAsync(Rows.Message(Guid.CreateVersion7().ToString())),
            Basis = "PrivacyAct",
            Requester = "NRC",
            OpenedAt = Now,
            OpenedBy = "NRC",
            DueOn = due,
            State = RedressState.Open,
            Items = [Change],
        };
        await WriteAsync(stores => stores.Redress.OpenAsync(redress));
        return redress;
    }
}

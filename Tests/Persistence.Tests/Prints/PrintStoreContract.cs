using Processing.Stores.Encounters;
using Processing.Stores.Prints;

namespace Persistence.Tests.Prints;

public abstract class PrintStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task An_encounter_with_prints_is_pending_until_they_are_kept()
    {
        Encounter encounter = await AddAsync("Fingerprint", "Face");
        await AddAsync("Face");

        IReadOnlyList<PendingPrints> pending = await ReadAsync(stores => stores.Prints.ReadPendingAsync(10));
        await WriteAsync(stores => stores.Prints.KeepAsync(encounter.Id, new Dictionary<int, byte[]> { [2] = [1, 2], [7] = [3] }));

        Assert.That(pending.Select(one => (one.EncounterId, one.Images.Count)), Is.EqualTo([(encounter.Id, 1)]));
        Assert.That(await ReadAsync(stores => stores.Prints.CountPendingAsync()), Is.Zero);
        Assert.That(
            (await ReadAsync(stores => stores.Prints.ReadByEncounterAsync(encounter.Id))).Select(print => (print.Finger, Convert.ToHexString(print.Template.Span))),
            Is.EqualTo([(2, "0102"), (7, "03")]));
    }

    [Test]
    public async Task What_was_kept_already_is_left_as_it_is()
    {
        Encounter encounter = await AddAsync("Fingerprint");
        await WriteAsync(stores => stores.Prints.KeepAsync(encounter.Id, new Dictionary<int, byte[]> { [2] = [1] }));

        await WriteAsync(stores => stores.Prints.KeepAsync(encounter.Id, new Dictionary<int, byte[]> { [2] = [9] }));

        Assert.That((await ReadAsync(stores => stores.Prints.ReadByEncounterAsync(encounter.Id)))[0].Template.ToArray(), Is.EqualTo(new byte[] { 1 }));
    }

    [Test]
    public async Task Templates_of_a_finger_come_in_order_and_from_a_place_on()
    {
        Encounter first = await KeptAsync(2);
        await KeptAsync(3);
        Encounter last = await KeptAsync(2);

        IReadOnlyList<StoredPrint> all = await ReadAsync(stores => stores.Prints.ReadAsync(2, 0, 10));
        IReadOnlyList<StoredPrint> rest = await ReadAsync(stores => stores.Prints.ReadAsync(2, all[0].Sequence, 10));

        Assert.That(all.Select(print => print.EncounterId), Is.EqualTo([first.Id, last.Id]));
        Assert.That(rest.Select(print => print.EncounterId), Is.EqualTo([last.Id]));
        Assert.That((await ReadAsync(stores => stores.Prints.ReadAsync(2, 0, 1))).Select(print => print.EncounterId), Is.EqualTo([first.Id]));
    }

    [Test]
    public async Task Says_whom_an_encounter_is_tied_to()
    {
        Encounter encounter = await AddAsync("Fingerprint");

        Assert.That(await ReadAsync(stores => stores.Prints.FindPersonAsync(encounter.Id)), Is.EqualTo(encounter.PersonId));
        Assert.That(await ReadAsync(stores => stores.Prints.FindPersonAsync(Guid.CreateVersion7())), Is.Null);
    }

    private async Task<Encounter> KeptAsync(int finger)
    {
        Encounter encounter = await AddAsync("Fingerprint");
        await WriteAsync(stores => stores.Prints.KeepAsync(encounter.Id, new Dictionary<int, byte[]> { [finger] = [1] }));
        return encounter;
    }

    private async Task<Encounter> AddAsync(params string[] modalities)
    {
        var encounter = new Encounter
        {
            Id = Guid.CreateVersion7(),
            PersonId = Guid.CreateVersion7(),
            MessageId = await KeepMessageAsync(Rows.Message(Guid.CreateVersion7().ToString())),
            SourceCode = "ApplicationSupportCenter",
            SourceSystem = "BET",
            EncounterDate = new DateOnly(2026, 1, 14),
            Images = [.. modalities.Select(modality => new EncounterImage(Rows.Digest(modality), modality, "2", "0", "RAW", 10, 10, 500, new DateOnly(2026, 1, 14)))],
        };
        await WriteAsync(stores => stores.People.AddAsync(encounter.PersonId, Now));
        await WriteAsync(stores => stores.Encounters.AddAsync(encounter));
        return encounter;
    }
}

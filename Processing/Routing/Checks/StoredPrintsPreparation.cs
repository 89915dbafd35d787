using Biometrics.Itl;
using Processing.Intake.Content;
using Processing.Messages.EnrollEncounter;
using Processing.Policy;
using Processing.Routing.Ebts;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Routing.Checks;

/// <summary>Makes the transactions of checks that are asked with stored prints, before the transaction that sends them.</summary>
internal sealed class StoredPrintsPreparation(
    IStorage storage, EbtsPackaging packaging, PolicyTables policy, EbtsHeads heads, TimeProvider time)
{
    private static readonly Dictionary<int, KeptImage> NoValues = [];

    /// <summary>Makes the files for the due checks of a person that travel as files.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="due">The due checks.</param>
    /// <param name="numberOf">The control number of a check.</param>
    /// <param name="priority">1 high, 2 medium, 3 low.</param>
    /// <param name="isNew">Whether they are asked for the first time; else prints of the filing itself, too, need a rule, and ages count to today.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<StoredPrintFiles> PrepareAsync(
        Guid personId,
        CheckFiling filing,
        IReadOnlyList<DueCheck> due,
        Func<DueCheck, string> numberOf,
        int priority,
        bool isNew,
        CancellationToken cancellationToken)
    {
        if (!due.Any(check => check.IsEbts))
        {
            return StoredPrintFiles.None;
        }

        (Encounter Encounter, Enrolment Enrolment, IReadOnlyList<CarriedPrint> Prints)? found =
            await storage.ReadAsync(stores => FindAsync(stores, personId, filing, isNew), cancellationToken);
        if (found is not { Prints.Count: > 0 } stored)
        {
            return StoredPrintFiles.None;
        }

        var files = new Dictionary<string, PreparedFile>(StringComparer.Ordinal);
        IReadOnlyList<CarriedPrint> prints = PrintChoice.First(stored.Prints);
        foreach (DueCheck check in due.Where(check => check.IsEbts))
        {
            ItlTransaction transaction = EbtsFileWriter.Make(stored.Enrolment, prints, heads.Of(check, numberOf(check), time.GetUtcNow(), priority));
            files[check.Kind] = await packaging.PackAsync(check.Partner, transaction, cancellationToken);
        }

        return new StoredPrintFiles(stored.Encounter.Id, files);
    }

    private static async Task<Enrolment?> ReadAgainAsync(IStores stores, Encounter encounter)
    {
        if (await stores.Messages.ReadContentAsync(encounter.MessageId) is not { } content)
        {
            return null;
        }

        using XmlInfoset? document = await KeptDocument.ReadAsync(content, stores.Images);
        InfosetElement message = document is null ? default : KeptDocument.Find(document.Root, "EnrollEncounterRequest");
        return message.IsPresent ? EnrolmentReader.Read(message, NoValues, encounter.EncounterDate, [.. encounter.Images.Select(EbtsFilePreparation.DataOf)]) : null;
    }

    private async Task<(Encounter Encounter, Enrolment Enrolment, IReadOnlyList<CarriedPrint> Prints)?> FindAsync(
        IStores stores, Guid personId, CheckFiling filing, bool isNew)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly day = isNew ? filing.Day : DateOnly.FromDateTime(now.UtcDateTime);
        IReadOnlyList<Encounter> encounters = await stores.Encounters.ReadAsync(personId);
        return VerifiedPrints.Choose(encounters, filing, policy.Reuse, day, now, isNew) is { } chosen && await ReadAgainAsync(stores, chosen) is { } enrolment
            ? (chosen, enrolment, await EbtsFilePreparation.ReadAsync(enrolment.Images.Where(EbtsFileWriter.CanCarry), stores.Images))
            : null;
    }
}

using Persistence.Access;
using Persistence.Checks;
using Persistence.Disclosures;
using Persistence.Encounters;
using Persistence.Foreign;
using Persistence.Journal;
using Persistence.Messages;
using Persistence.Outbox;
using Persistence.People;
using Persistence.Prints;
using Persistence.Redress;
using Persistence.Retention;
using Persistence.Verifications;
using Persistence.Work;
using Processing.Stores;
using Processing.Stores.Access;
using Processing.Stores.Checks;
using Processing.Stores.Disclosures;
using Processing.Stores.Encounters;
using Processing.Stores.Foreign;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Processing.Stores.Prints;
using Processing.Stores.Redress;
using Processing.Stores.Retention;
using Processing.Stores.Verifications;
using Processing.Stores.Work;

namespace Persistence;

/// <summary>Every store on one session.</summary>
internal sealed class Stores : IStores
{
    /// <summary>Binds the stores.</summary>
    /// <param name="session">The transaction or snapshot.</param>
    /// <param name="images">The images, which lie outside the session in SQLite.</param>
    public Stores(Session session, IImageStore images)
    {
        Messages = new MessageStore(session);
        Images = images;
        Journal = new JournalStore(session);
        Work = new WorkStore(session);
        Outbox = new OutboxStore(session);
        People = new PersonStore(session);
        Keys = new PersonKeyStore(session);
        Reviews = new ReviewStore(session);
        Encounters = new EncounterStore(session);
        Checks = new CheckStore(session);
        Filings = new FilingStore(session);
        Retention = new RetentionStore(session);
        Waivers = new WaiverStore(session);
        Alerts = new AlertStore(session);
        RapSheets = new RapSheetStore(session);
        Disclosures = new DisclosureStore(session);
        ClassDecisions = new ClassDecisionStore(session);
        Access = new AccessStore(session);
        Prints = new PrintStore(session);
        Verifications = new VerificationStore(session);
        Redress = new RedressStore(session);
        Releases = new ReleaseStore(session);
        ForeignQueries = new ForeignQueryStore(session);
        Assignments = new AssignmentStore(session);
        Sequestered = new SequesteredStore(session);
    }

    public IMessageStore Messages { get; }

    public IImageStore Images { get; }

    public IJournalStore Journal { get; }

    public IWorkStore Work { get; }

    public IOutboxStore Outbox { get; }

    public IPersonStore People { get; }

    public IPersonKeyStore Keys { get; }

    public IReviewStore Reviews { get; }

    public IEncounterStore Encounters { get; }

    public ICheckStore Checks { get; }

    public IFilingStore Filings { get; }

    public IRetentionStore Retention { get; }

    public IWaiverStore Waivers { get; }

    public IAlertStore Alerts { get; }

    public IRapSheetStore RapSheets { get; }

    public IDisclosureStore Disclosures { get; }

    public IClassDecisionStore ClassDecisions { get; }

    public IAccessStore Access { get; }

    public IPrintStore Prints { get; }

    public IVerificationStore Verifications { get; }

    public IRedressStore Redress { get; }

    public IReleaseStore Releases { get; }

    public IForeignQueryStore ForeignQueries { get; }

    public IAssignmentStore Assignments { get; }

    public ISequesteredStore Sequestered { get; }
}

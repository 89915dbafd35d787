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

namespace Processing.Stores;

/// <summary>Every store, bound to one transaction or snapshot.</summary>
public interface IStores
{
    /// <summary>The message log.</summary>
    IMessageStore Messages { get; }

    /// <summary>Images and documents by digest.</summary>
    IImageStore Images { get; }

    /// <summary>What each step of the pipeline and each operator did.</summary>
    IJournalStore Journal { get; }

    /// <summary>Messages on their way through the pipeline.</summary>
    IWorkStore Work { get; }

    /// <summary>Messages on their way to partners.</summary>
    IOutboxStore Outbox { get; }

    /// <summary>People with their identifiers and names.</summary>
    IPersonStore People { get; }

    /// <summary>The keys by which people are searched by name.</summary>
    IPersonKeyStore Keys { get; }

    /// <summary>Questions about identity for a person in office.</summary>
    IReviewStore Reviews { get; }

    /// <summary>Encounters with their images.</summary>
    IEncounterStore Encounters { get; }

    /// <summary>Background checks.</summary>
    ICheckStore Checks { get; }

    /// <summary>Filings for which checks are kept valid.</summary>
    IFilingStore Filings { get; }

    /// <summary>Keeping and destroying.</summary>
    IRetentionStore Retention { get; }

    /// <summary>Waivers of fingerprints.</summary>
    IWaiverStore Waivers { get; }

    /// <summary>What somebody has to know of checks.</summary>
    IAlertStore Alerts { get; }

    /// <summary>Rap sheets, sealed, for the role Records.</summary>
    IRapSheetStore RapSheets { get; }

    /// <summary>The accounting of disclosures.</summary>
    IDisclosureStore Disclosures { get; }

    /// <summary>The decisions on protected classes, for the role Restricted.</summary>
    IClassDecisionStore ClassDecisions { get; }

    /// <summary>Who read what of whom.</summary>
    IAccessStore Access { get; }

    /// <summary>The templates of fingerprints, for searches.</summary>
    IPrintStore Prints { get; }

    /// <summary>Verifications of identity.</summary>
    IVerificationStore Verifications { get; }

    /// <summary>Requests for correction and access.</summary>
    IRedressStore Redress { get; }

    /// <summary>Answers to foreign partners that lie ready to be collected.</summary>
    IReleaseStore Releases { get; }

    /// <summary>Our queries to foreign partners.</summary>
    IForeignQueryStore ForeignQueries { get; }

    /// <summary>Which case is in whose hands.</summary>
    IAssignmentStore Assignments { get; }

    /// <summary>What foreign partners told, sealed, where it is kept in this database.</summary>
    ISequesteredStore Sequestered { get; }
}

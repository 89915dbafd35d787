using Processing.Intake.Answers;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Desk;

/// <summary>What officers and analysts of FDNS do about queries of foreign partners.</summary>
public interface IOfficerDesk
{
    /// <summary>The work list: an officer's own queries and cases; for identity fraud all queries.</summary>
    /// <param name="reader">Who, and what for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<WorkList> ReadQueueAsync(ForeignReader reader, CancellationToken cancellationToken);

    /// <summary>A query with its rounds and nothing of what partners told, or null.</summary>
    /// <param name="queryId">The query.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<QueryView?> FindAsync(Guid queryId, CancellationToken cancellationToken);

    /// <summary>What partners told, for a purpose; the wish is in the trail whether it is granted or not.</summary>
    /// <param name="queryId">The query.</param>
    /// <param name="reader">Who, and what for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="InvalidDataException">A key is missing, or an answer is damaged.</exception>
    Task<ReadResult> ReadAnswersAsync(Guid queryId, ForeignReader reader, CancellationToken cancellationToken);

    /// <summary>Who wanted to read the answers to a query, oldest first.</summary>
    /// <param name="queryId">The query.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<IReadOnlyList<ForeignRead>> ReadTrailAsync(Guid queryId, CancellationToken cancellationToken);

    /// <summary>A form filled in from what is known of the person of a case.</summary>
    /// <param name="form">The form with its case, officer and identification.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The form; as it was where the case is not the officer's.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<QuestionForm> FillInAsync(QuestionForm form, CancellationToken cancellationToken);

    /// <summary>What stands against a question: the checks of the message it would be, then the rules. Nothing is kept or sent.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<IReadOnlyList<QueryObstacle>> CheckAsync(QuestionForm form, CancellationToken cancellationToken);

    /// <summary>Reads a sheet of questions in CSV and looks at each as at a form. Nothing is kept or sent.</summary>
    /// <param name="text">The sheet.</param>
    /// <param name="batch">The number of the sheet: the same sheet under the same number is the same questions.</param>
    /// <param name="officerName">The officer's name.</param>
    /// <param name="officerEmail">The officer's e-mail address, as signed in.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows in their order.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<IReadOnlyList<SheetRow>> CheckSheetAsync(string text, string batch, string officerName, string officerEmail, CancellationToken cancellationToken);

    /// <summary>Sends a question through the front door, like a message of an officer's system.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Ends the waiting for the answer.</param>
    Task<IntakeAnswer> StartAsync(QuestionForm form, CancellationToken cancellationToken);

    /// <summary>Sends an order of a third round through the front door.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Ends the waiting for the answer.</param>
    Task<IntakeAnswer> OrderAsync(OrderForm form, CancellationToken cancellationToken);

    /// <summary>Gives a case into an officer's hands.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="officer">The officer's e-mail address.</param>
    /// <param name="aNumber">The A-Number of the person, as written.</param>
    /// <param name="kind"><c>Asylum</c>, <c>Refugee</c> or <c>IdentityFraud</c>.</param>
    /// <param name="actor">Who assigns it.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if a field is not as it must be, or the case is in these hands.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> AssignAsync(string caseId, string officer, string aNumber, string kind, string actor, CancellationToken cancellationToken);

    /// <summary>Takes a case out of an officer's hands.</summary>
    /// <param name="assignmentId">The assignment.</param>
    /// <param name="actor">Who ends it.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such assignment, or it has ended.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> EndAssignmentAsync(Guid assignmentId, string actor, CancellationToken cancellationToken);

    /// <summary>The cases that are in anybody's hands.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<IReadOnlyList<CaseAssignment>> ReadAssignmentsAsync(CancellationToken cancellationToken);
}

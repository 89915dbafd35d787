using Processing.Disclosures.Corrections;
using Processing.ForeignQueries.Reverse;
using Processing.Intake;
using Processing.Messages.InquirePerson.Templates;
using Processing.Policy;
using Processing.Stores;

namespace Processing.Disclosures;

/// <summary>What people in office decide about answers to foreign partners.</summary>
public interface IReviewDesk
{
    /// <summary>The tables on foreign partners.</summary>
    PolicyRegister Policy { get; }

    /// <summary>The packages that wait for case-file review, the longest waiting first.</summary>
    /// <param name="after">Where the page begins: what the page before named as next; null for the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<PendingPage> ReadAsync(MessageId? after, CancellationToken cancellationToken);

    /// <summary>The account of a person as of today.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<PersonAccount> ReadAccountAsync(Guid personId, CancellationToken cancellationToken);

    /// <summary>Notes a decision on a package and lets the inquiry go on; class and agreement are looked at again then.</summary>
    /// <param name="inquiryId">The inquiry.</param>
    /// <param name="packageId">The package that was looked at; a newer one needs a decision of its own.</param>
    /// <param name="isApproved">Whether the package may go on to be released.</param>
    /// <param name="reason">Why, in the reviewer's words; goes into the journal.</param>
    /// <param name="actor">The reviewer.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if the inquiry does not wait for a review of that package.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> DecideAsync(
        MessageId inquiryId, MessageId packageId, bool isApproved, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>An inquiry in a layout.</summary>
    /// <param name="inquiryId">The inquiry.</param>
    /// <param name="isUniform">Whether the layout is the uniform one; else that of the asking country.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The inquiry; null where there is none of that id.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<InquirySheet?> ReadLayoutAsync(MessageId inquiryId, bool isUniform, CancellationToken cancellationToken);

    /// <summary>Asks a partner that asked us before, and was answered, for specific information: an officer's deed about a case in the officer's hands.</summary>
    /// <param name="form">The request.</param>
    /// <param name="actor">The console user.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if it may not be asked: another person, nobody who was answered, or no case of the officer's.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> AskBackAsync(ReverseForm form, string actor, CancellationToken cancellationToken);

    /// <summary>Tells all who were told of a person what was corrected since; class and agreement are looked at before a notice leaves.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="elements">What was corrected.</param>
    /// <param name="text">Why, in the words of the office; stays here.</param>
    /// <param name="actor">The console user.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>How many notices go out.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<int> NotifyAsync(Guid personId, IReadOnlyList<CorrectedElement> elements, string text, string actor, CancellationToken cancellationToken);
}

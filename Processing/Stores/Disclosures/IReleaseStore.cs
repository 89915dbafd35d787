namespace Processing.Stores.Disclosures;

/// <summary>The queue from which the analysts of OBIM collect answers, each against a receipt.</summary>
public interface IReleaseStore
{
    /// <summary>Adds an answer to the queue.</summary>
    /// <param name="release">The answer, not collected.</param>
    Task AddAsync(Release release);

    /// <summary>The answer of that id, or null.</summary>
    /// <param name="id">The release identification.</param>
    Task<Release?> FindAsync(Guid id);

    /// <summary>Answers, oldest first.</summary>
    /// <param name="isCollected">Only those that were collected, or only those that wait; null for both.</param>
    /// <param name="country">Only of this country; null for all.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<Release>> ReadAsync(bool? isCollected, string? country, int count);

    /// <summary>Notes what an inquiry was answered.</summary>
    /// <param name="outcome">The outcome, one an inquiry.</param>
    Task AddOutcomeAsync(InquiryOutcome outcome);

    /// <summary>Counts and ages of inquiries by country, reason, priority and outcome.</summary>
    /// <param name="from">From when on, UTC.</param>
    Task<IReadOnlyList<OutcomeCount>> SummarizeOutcomesAsync(DateTimeOffset from);

    /// <summary>Notes who has collected an answer.</summary>
    /// <param name="id">The release identification.</param>
    /// <param name="collector">The person.</param>
    /// <param name="receipt">The receipt's number.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False if there is none, or somebody has collected it.</returns>
    Task<bool> CollectAsync(Guid id, string collector, Guid receipt, DateTimeOffset at);
}

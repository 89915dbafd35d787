using Processing.Policy;

namespace Processing.Routing.Ebts;

/// <summary>Makes the headers of transactions that ask for checks.</summary>
internal sealed class EbtsHeads(PolicyTables policy, ProcessingOptions options)
{
    /// <summary>The header of a check's transaction.</summary>
    /// <param name="check">The check.</param>
    /// <param name="controlNumber">Its control number.</param>
    /// <param name="time">The time of the transaction, UTC; its day chooses the transaction type.</param>
    /// <param name="priority">1 high, 2 medium, 3 low.</param>
    public EbtsHead Of(DueCheck check, string controlNumber, DateTimeOffset time, int priority)
    {
        PolicyRow request = policy.EbtsRequest(DateOnly.FromDateTime(time.UtcDateTime), check.Partner, check.Kind);
        return new EbtsHead
        {
            Category = request["transaction"],
            ControlNumber = controlNumber,
            Originator = options.OriginatingAgency,
            Destination = options.AgencyOf(check.Partner),
            Time = time,
            Priority = EbtsPriority.Of(priority),
            Profile = request["profile"],
        };
    }
}

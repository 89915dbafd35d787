using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Messages;

namespace Processing.Messages.NativeEbts;

/// <summary>Finds the background check that an answer of NGI or ABIS belongs to.</summary>
/// <remarks>
/// Source: EBTS 8.001, 1.5 and 3.8: TCR is the control number of the request; where several repositories are asked, a later answer refers
/// to the control number of the first one.
/// </remarks>
internal static class CheckOfAnswer
{
    /// <summary>The check; null where the reference names neither a request of ours nor an answer to one.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="partner">Who answers.</param>
    /// <param name="reference">The control reference (1.010), possibly empty.</param>
    public static async Task<BackgroundCheck?> FindAsync(IStores stores, string partner, string reference)
    {
        if (reference.Length == 0)
        {
            return null;
        }

        return await stores.Checks.FindByControlNumberAsync(partner, reference)
            ?? await FindByFirstAnswerAsync(stores, partner, reference);
    }

    private static async Task<BackgroundCheck?> FindByFirstAnswerAsync(IStores stores, string partner, string reference)
    {
        MessageRow? first = await stores.Messages.FindClaimAsync(partner, reference);
        if (first?.RelatedId is not { } asker)
        {
            return null;
        }

        return (await stores.Checks.ReadByMessageAsync(asker)).LastOrDefault(check => check.AnswerId == first.Id);
    }
}

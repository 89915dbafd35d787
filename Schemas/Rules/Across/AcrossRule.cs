using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Across;

/// <summary>
/// A rule about the messages of an exchange, which no message breaks alone. It stands among the other rules, so that packs change its weight and days; what
/// it is asked about is the exchange.
/// </summary>
/// <param name="description">Its finding.</param>
/// <param name="check">Finds where it is broken.</param>
internal sealed class AcrossRule(FindingDescription description, Func<ExchangeIndex, IEnumerable<BrokenPlace>> check) : IMessageRule
{
    /// <inheritdoc/>
    public FindingDescription Description => description;

    /// <summary>None: it is not asked about a message alone.</summary>
    public IReadOnlyList<XmlName> Subjects => [];

    /// <summary>Where it is broken.</summary>
    public IEnumerable<BrokenPlace> Find(ExchangeIndex exchange) => check(exchange);

    /// <inheritdoc/>
    public void Check(in RuleContext context, InfosetElement subject)
    {
        // It is asked by ExchangeCheck.
    }
}

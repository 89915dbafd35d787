using Schemas;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Gateway.Conformance.Sessions;

/// <summary>By what the files of sessions are checked.</summary>
/// <param name="Validator">The checks; each part of the schemas is compiled when it is first needed.</param>
/// <param name="Basis">What verdicts rest on.</param>
/// <param name="Packs">The rule packs.</param>
internal sealed record SessionChecks(MessageValidator Validator, CheckBasis Basis, RulePacks Packs)
{
    /// <summary>Makes them.</summary>
    public static SessionChecks Of(SchemaCatalog catalog, ValidationLimits limits, RulePacks packs) => new(new MessageValidator(catalog, limits, packs), CheckBasis.Of(catalog, packs), packs);
}

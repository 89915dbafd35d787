using Gateway.Conformance;
using Gateway.Conformance.Sessions;
using Gateway.Settings;
using Schemas;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Gateway.Hosting;

/// <summary>The schemas and rules of a gateway, compiled before the port opens.</summary>
/// <param name="Catalog">The schemas.</param>
/// <param name="Validator">The checks, with the rule packs of the data folder.</param>
/// <param name="Basis">What verdicts rest on.</param>
/// <param name="Packs">The rule packs.</param>
internal sealed record ChecksStart(SchemaCatalog Catalog, MessageValidator Validator, CheckBasis Basis, RulePacks Packs)
{
    /// <summary>The checks of conformance sessions: with what the agreements with foreign partners allow, which decides nothing where messages are taken.</summary>
    public required SessionChecks Sessions { get; init; }

    /// <summary>Opens them.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">The data folder; <c>rules/*.csv</c> are packs for all messages, <c>rules/partners/CODE.csv</c> those for one partner's.</param>
    /// <exception cref="SettingsException">A pack cannot be read, or does not fit.</exception>
    public static ChecksStart Open(GatewaySettings settings, DataFolder folder)
    {
        var catalog = SchemaCatalog.Load();
        var packs = RuleFiles.OfFolder(folder);
        try
        {
            var validator = new MessageValidator(catalog, settings.Validation, packs);
            validator.CompileAll();
            return new ChecksStart(catalog, validator, CheckBasis.Of(catalog, packs), packs)
            {
                Sessions = SessionChecks.Of(catalog, settings.Validation, RuleFiles.WithAgreements(packs, settings.Processing.PolicyFolder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))),
            };
        }
        catch (RulePackException wrong)
        {
            throw RuleFiles.Wrong(folder.PathOf(RuleFiles.FolderName), wrong);
        }
    }
}

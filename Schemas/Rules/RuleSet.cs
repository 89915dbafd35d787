using Schemas.Rules.Across;
using Schemas.Rules.Dates;
using Schemas.Rules.Ident;
using Schemas.Rules.Identifiers;
using Schemas.Rules.Images;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>All rules, in the order of their codes.</summary>
internal static class RuleSet
{
    private static IReadOnlyList<IMessageRule> Compiled { get; } =
    [
        new CreationTimeRule(),
        new BirthDateRule(),
        new EncounterDateRule(),
        new AlienNumberRule(),
        new ReceiptNumberRule(),
        new ReceiptPrefixRule(),
        new SocialSecurityNumberRule(),
        new SevisNumberRule(),
        new AdmissionNumberRule(),
        new BinaryHashRule(),
        new BinarySizeRule(),
        new ImageFormatRule(),
        new ImageSizeRule(),
        new RepeatedIdentifierRule(),
        .. IdentRules.All,
        .. AcrossRules.All,
    ];

    /// <summary>The rules that are data lie on those that are code.</summary>
    public static IReadOnlyList<IMessageRule> All { get; } = RuleLayers.Apply(Compiled, [RulePack.Base()]);

    /// <summary>A rule that could not be checked.</summary>
    public static FindingDescription RuleFailed { get; } = new(
        "CPMS-3090",
        Severity.Error,
        "A rule could not be checked, so nothing is known about the message.",
        "Nothing is wrong with the message that we know of; ask the operator.",
        "Fail closed");
}

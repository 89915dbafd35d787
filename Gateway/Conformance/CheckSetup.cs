using System.Globalization;
using Biometrics.Itl;
using Gateway.Conformance.Checking;
using Gateway.Settings;
using Schemas;
using Schemas.Rules.Across;
using Schemas.Rules.Ebts;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Gateway.Conformance;

/// <summary>By what files are checked: a schema set, rule packs, a day.</summary>
/// <param name="SchemaFolder">A folder with the schemas; null for the bundled ones.</param>
/// <param name="RulePaths">Files with rule packs, the lowest first.</param>
/// <param name="Day">The day of the check, which says what rules are in force; null for today.</param>
internal sealed record CheckSetup(string? SchemaFolder, IReadOnlyList<string> RulePaths, DateOnly? Day)
{
    /// <summary>Whether what the agreements with foreign partners allow lies below the packs.</summary>
    public bool HasAgreements { get; init; }

    /// <summary>A folder with policy tables instead of those of the program; null for those.</summary>
    public string? PolicyFolder { get; init; }

    /// <summary>Reads a day that a command was given.</summary>
    /// <exception cref="SettingsException">It is none.</exception>
    public static DateOnly? DayOf(string option, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new SettingsException($"{option} is a day such as 2027-01-31");

    /// <summary>Reads all that the checks need.</summary>
    /// <param name="isTogether">Whether messages are also looked at together.</param>
    /// <exception cref="SettingsException">Something cannot be read, or does not fit together.</exception>
    public OpenedChecks Open(bool isTogether = false)
    {
        var catalog = ReadSchemas();
        TimeProvider clock = Day is { } day ? new NoonClock(day) : TimeProvider.System;
        var packs = RuleFiles.Read(RulePaths);
        packs = HasAgreements ? RuleFiles.WithAgreements(packs, PolicyFolder, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) : packs;
        try
        {
            var messages = new MessageValidator(catalog, ValidationLimits.Default, packs, clock);
            return new OpenedChecks(
                catalog, CheckBasis.Of(catalog, packs), new FileChecker(messages, new EbtsFileValidator(clock, ValidationLimits.Default, ItlLimits.Default), null, isTogether ? FactKeys.ForOneRun() : null));
        }
        catch (RulePackException wrong)
        {
            throw RuleFiles.Wrong(string.Join(", ", RulePaths), wrong);
        }
        catch (System.Xml.Schema.XmlSchemaException wrong)
        {
            throw new SettingsException($"the schemas in {SchemaFolder} do not compile together: {wrong.Message}", wrong);
        }
    }

    private SchemaCatalog ReadSchemas()
    {
        try
        {
            return SchemaFolder is null ? SchemaCatalog.Load() : SchemaCatalog.OfFolder(SchemaFolder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SettingsException($"{SchemaFolder} cannot be read as a schema set: {wrong.Message}", wrong);
        }
    }

    /// <summary>Noon of a day, for ever.</summary>
    private sealed class NoonClock(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}

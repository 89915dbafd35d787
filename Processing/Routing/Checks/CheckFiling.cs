using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>The filing for which a check is asked.</summary>
/// <param name="Receipt">The receipt number, or null.</param>
/// <param name="Form">The form.</param>
/// <param name="Day">The day by which its rules are chosen: of filing, else of the encounter.</param>
internal sealed record CheckFiling(string? Receipt, string Form, DateOnly Day)
{
    /// <summary>The filing of a check, or null where it is not known.</summary>
    public static CheckFiling? Of(BackgroundCheck check) =>
        check is { FormType: { } form, FilingDate: { } day } ? new CheckFiling(check.Receipt, form, day) : null;

    /// <summary>Whether a check belongs to it.</summary>
    public bool Has(BackgroundCheck check) =>
        Receipt is null ? check.Receipt is null && check.FormType == Form && check.FilingDate == Day : check.Receipt == Receipt;
}

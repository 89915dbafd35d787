using Processing.Messages.DeliverCasePackage;
using Processing.Policy.Agreements;

namespace Processing.Policy;

/// <summary>The tables as people read them: what is agreed with foreign partners, and what is known of the systems around us.</summary>
public sealed class PolicyRegister
{
    private readonly PolicyTables _tables;

    /// <summary>Makes the register.</summary>
    /// <param name="tables">The tables that the program decides by.</param>
    internal PolicyRegister(PolicyTables tables)
    {
        _tables = tables;
    }

    /// <summary>The register of the tables inside the program.</summary>
    public static PolicyRegister OfProgram() => new(new PolicyTables());

    /// <summary>The tables in the order of reading, each with its rows in the order of the file.</summary>
    /// <param name="today">The day for which it is said whether a row is in force.</param>
    public IReadOnlyList<RegisteredTable> Read(DateOnly today) =>
    [
        Of("Enabled partners", _tables.Partners, today, false),
        Of("Agreements", _tables.Agreements, today, true),
        Of("Terms", _tables.AgreementTerms, today, true),
        Of("Waivers", _tables.Waivers, today, true),
        Of("Class rules", _tables.ClassRules, today, false),
        Of("Quotas", _tables.Quotas, today, false),
        Of("Purposes", _tables.Purposes, today, false),
        Of("Recipients", _tables.Recipients, today, false),
        Of("Layouts of inquiries", _tables.InquiryTemplates, today, false),
        Of("Responsibilities", _tables.Responsibilities, today, false),
        Of("Exemptions of the account", _tables.AccountExemptions, today, false),
        Of("Partners that we may ask", _tables.QueryPartners, today, false),
        Of("What partners may tell us", _tables.ReceivedElements, today, true),
        Of("What their answers may be used for", _tables.ForeignUses, today, true),
        Of("Times of a query", _tables.ForeignTimes, today, false),
        Of("Exemptions of a copy of the record", _tables.AccessExemptions, today, false),
        Of("Redress at the partner", _tables.ForeignRedress, today, false),
        Of("Protection elsewhere", _tables.ProtectionElsewhere, today, false),
    ];

    /// <summary>The catalogue of all that may be told or asked on a day, by the terms that are in force with their signs and their agreement.</summary>
    /// <param name="day">The day.</param>
    public IReadOnlyList<SharingArrangement> ReadCatalogue(DateOnly day) =>
    [
        .. from terms in _tables.AgreementTerms.Rows
           where terms.HoldsOn(day) && SignOff.IsComplete(terms, day)
           let agreement = _tables.Agreements.Find(day, terms["item"])
           let purpose = _tables.Purposes.Find(day, terms["reason"])
           where agreement is not null && SignOff.IsComplete(agreement, day) && purpose is not null
           select new SharingArrangement(
               terms["country"], terms["direction"], terms["reason"], purpose["use_case"], terms["elements"], agreement["title"], terms.Reference),
    ];

    /// <summary>What is known of the systems around us.</summary>
    /// <param name="day">The day for which the rows hold.</param>
    public IReadOnlyList<ReferenceTable> ReadNeighbours(DateOnly day) => NeighbourTables.On(_tables, day);

    /// <summary>The names of the elements that agreements speak of, in alphabetical order.</summary>
    public static IReadOnlyList<string> ElementNames { get; } = [.. PackageElements.Names.Order(StringComparer.Ordinal)];

    private static RegisteredTable Of(string title, PolicyTable table, DateOnly today, bool needsSignOff) =>
        new(title, [.. table.Rows.Select(row => RowOf(row, today, needsSignOff))]);

    private static RegisteredRow RowOf(PolicyRow row, DateOnly today, bool needsSignOff) => new(
        row.Reference,
        row.ValidFrom,
        row.ValidTo,
        row.HoldsOn(today) && (!needsSignOff || SignOff.IsComplete(row, today)),
        row.IsVerified,
        row.Source,
        row.Values);
}

namespace Processing.Policy;

/// <summary>All policy tables, read once at start: the file of a table in the folder of the operator, else the one inside the program.</summary>
/// <param name="folder">The folder of the operator's tables, or null.</param>
/// <exception cref="PolicyException">A table has an error.</exception>
internal sealed class PolicyTables(string? folder = null)
{
    /// <summary>Classes of admission by code: protected or known not to be; what is missing is unknown.</summary>
    public PolicyTable ProtectedClasses { get; } = PolicyTable.LoadFrom(folder, "protected-classes", "code");

    /// <summary>Which background checks a form calls for.</summary>
    public PolicyTable ChecksByForm { get; } = PolicyTable.LoadFrom(folder, "checks-by-form", "form", "check");

    /// <summary>When a check of an open filing is renewed.</summary>
    public PolicyTable CheckCare { get; } = PolicyTable.LoadFrom(folder, "check-care", "check");

    /// <summary>After how many days without an answer a form may be decided without a check.</summary>
    public PolicyTable PendingChecks { get; } = PolicyTable.LoadFrom(folder, "pending-checks", "form", "check");

    /// <summary>How long records are kept, by authority.</summary>
    public PolicyTable Retention { get; } = PolicyTable.LoadFrom(folder, "retention", "record");

    /// <summary>How long a filing counts as open that nobody closes.</summary>
    public PolicyTable Filings { get; } = PolicyTable.LoadFrom(folder, "filings", "filing");

    /// <summary>Which stored biometrics may be used again for a form.</summary>
    public PolicyTable Reuse { get; } = PolicyTable.LoadFrom(folder, "reuse", "form", "modality");

    /// <summary>Which countries may ask for additional information.</summary>
    public PolicyTable Partners { get; } = PolicyTable.LoadFrom(folder, "partners", "country");

    /// <summary>Who may see an encounter of a form in IDENT; what is missing is for the originator only.</summary>
    public PolicyTable VisibilityByForm { get; } = PolicyTable.LoadFrom(folder, "visibility-by-form", "form");

    /// <summary>The register of agreements with foreign partners, by the item of the appendix; versions of one item follow each other.</summary>
    public PolicyTable Agreements { get; } = PolicyTable.LoadFrom(folder, "agreements", "item").WithVersions();

    /// <summary>What may be told or asked under an agreement: data elements by country, direction and reason. What is missing may not.</summary>
    public PolicyTable AgreementTerms { get; } = PolicyTable.LoadFrom(folder, "agreement-terms", "country", "direction", "reason").WithVersions();

    /// <summary>The waivers of confidentiality by country and protected class.</summary>
    public PolicyTable Waivers { get; } = PolicyTable.LoadFrom(folder, "waivers", "country", "class").WithVersions();

    /// <summary>What a protected class asks for before anything is told: <c>Never</c> or a <c>Waiver</c>. What is missing is never.</summary>
    public PolicyTable ClassRules { get; } = PolicyTable.LoadFrom(folder, "class-rules", "class");

    /// <summary>How many messages a country and direction may have in a calendar year.</summary>
    public PolicyTable Quotas { get; } = PolicyTable.LoadFrom(folder, "quotas", "country", "direction");

    /// <summary>Name and address of the recipient in a country, for the accounting of disclosures.</summary>
    public PolicyTable Recipients { get; } = PolicyTable.LoadFrom(folder, "recipients", "country");

    /// <summary>What the reasons of inquiries and queries are for.</summary>
    public PolicyTable Purposes { get; } = PolicyTable.LoadFrom(folder, "purposes", "reason");

    /// <summary>Which countries we may ask.</summary>
    public PolicyTable QueryPartners { get; } = PolicyTable.LoadFrom(folder, "query-partners", "country");

    /// <summary>What a partner may tell us, by country and round. What is missing is not kept.</summary>
    public PolicyTable ReceivedElements { get; } = PolicyTable.LoadFrom(folder, "received-elements", "country", "round");

    /// <summary>By when a round has to be answered, and when it is reminded, escalated and purged, by priority.</summary>
    public PolicyTable ForeignTimes { get; } = PolicyTable.LoadFrom(folder, "foreign-times", "priority");

    /// <summary>What a partner's answers may be used for. What is missing may not.</summary>
    public PolicyTable ForeignUses { get; } = PolicyTable.LoadFrom(folder, "foreign-uses", "country", "purpose");

    /// <summary>To whom a person can turn at a partner.</summary>
    public PolicyTable ForeignRedress { get; } = PolicyTable.LoadFrom(folder, "foreign-redress", "country");

    /// <summary>Words in the status that a partner tells by which protection there is known.</summary>
    public PolicyTable ProtectionElsewhere { get; } = PolicyTable.LoadFrom(folder, "protection-elsewhere", "words");

    /// <summary>What is withheld from a copy of a record, by legal basis and element.</summary>
    public PolicyTable AccessExemptions { get; } = PolicyTable.LoadFrom(folder, "access-exemptions", "basis", "element");

    /// <summary>Which disclosures are not made known to the person, by a purpose or an element.</summary>
    public PolicyTable AccountExemptions { get; } = PolicyTable.LoadFrom(folder, "account-exemptions", "kind", "value");

    /// <summary>The layouts of inquiries: which element stands where in a country's template, and what it is called there.</summary>
    public PolicyTable InquiryTemplates { get; } = PolicyTable.LoadFrom(folder, "inquiry-templates", "country", "element");

    /// <summary>Who answers for what in the exchange with foreign partners.</summary>
    public PolicyTable Responsibilities { get; } = PolicyTable.LoadFrom(folder, "responsibilities", "task", "who");

    /// <summary>With which transaction and profile a partner that speaks EBTS is asked for a check.</summary>
    public PolicyTable EbtsRequests { get; } = PolicyTable.LoadFrom(folder, "ebts-requests", "partner", "check");

    /// <summary>What follows an error code that an EBTS partner answers.</summary>
    public PolicyTable EbtsErrors { get; } = PolicyTable.LoadFrom(folder, "ebts-errors", "code");

    /// <summary>How long an answer may take, and what happens then.</summary>
    public PolicyTable EbtsTimeouts { get; } = PolicyTable.LoadFrom(folder, "ebts-timeouts", "partner", "priority");

    /// <summary>The services of NGI by name, with the transactions that reach them.</summary>
    public PolicyTable NgiServices { get; } = PolicyTable.LoadFrom(folder, "ngi-services", "service");

    /// <summary>What NGI holds, by category.</summary>
    public PolicyTable NgiHoldings { get; } = PolicyTable.LoadFrom(folder, "ngi-holdings", "category");

    /// <summary>How NGI, IDENT and ABIS reach each other.</summary>
    public PolicyTable Interoperability { get; } = PolicyTable.LoadFrom(folder, "interoperability", "system", "neighbour");

    /// <summary>With whom biometrics are exchanged, and by which system we reach them.</summary>
    public PolicyTable Counterparties { get; } = PolicyTable.LoadFrom(folder, "counterparties", "counterparty");

    /// <summary>For which organisation of the Department a caller searches; what is missing may read nobody.</summary>
    public PolicyTable AccessCallers { get; } = PolicyTable.LoadFrom(folder, "access-callers", "caller");

    /// <summary>Which elements of a person an organisation may read for a purpose; what is missing reads nothing.</summary>
    public PolicyTable AccessScopes { get; } = PolicyTable.LoadFrom(folder, "access-scopes", "organization", "purpose");

    /// <summary>Whether people of a protected class are shown to an organisation for a purpose; <c>*</c> is every class, what is missing is hidden.</summary>
    public PolicyTable AccessClasses { get; } = PolicyTable.LoadFrom(folder, "access-classes", "organization", "purpose", "class");

    /// <summary>By which standards partners exchange files, and what of them we send and read.</summary>
    public PolicyTable ExchangeStandards { get; } = PolicyTable.LoadFrom(folder, "exchange-standards", "partner");

    /// <summary>The row by which a partner is asked for a check.</summary>
    /// <exception cref="PolicyException">There is none that holds on the day.</exception>
    public PolicyRow EbtsRequest(DateOnly day, string partner, string check) =>
        EbtsRequests.Find(day, partner, check) ?? throw new PolicyException($"ebts-requests.csv has no row for {partner} and {check}.");
}

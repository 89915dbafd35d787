namespace Processing.Policy;

/// <summary>All policy tables, read once at start.</summary>
internal sealed class PolicyTables
{
    /// <summary>Classes of admission by code: protected or known not to be; what is missing is unknown.</summary>
    public PolicyTable ProtectedClasses { get; } = PolicyTable.Load("protected-classes", "code");

    /// <summary>Which background checks a form calls for.</summary>
    public PolicyTable ChecksByForm { get; } = PolicyTable.Load("checks-by-form", "form", "check");

    /// <summary>Which stored biometrics may be used again for a form.</summary>
    public PolicyTable Reuse { get; } = PolicyTable.Load("reuse", "form", "modality");

    /// <summary>Which countries may ask for additional information.</summary>
    public PolicyTable Partners { get; } = PolicyTable.Load("partners", "country");

    /// <summary>Who may see an encounter of a form in IDENT; what is missing is for the originator only.</summary>
    public PolicyTable VisibilityByForm { get; } = PolicyTable.Load("visibility-by-form", "form");

    /// <summary>The signed agreements.</summary>
    public PolicyTable Agreements { get; } = PolicyTable.Load("agreements", "country", "purpose");

    /// <summary>With which transaction and profile a partner that speaks EBTS is asked for a check.</summary>
    public PolicyTable EbtsRequests { get; } = PolicyTable.Load("ebts-requests", "partner", "check");

    /// <summary>What follows an error code that an EBTS partner answers.</summary>
    public PolicyTable EbtsErrors { get; } = PolicyTable.Load("ebts-errors", "code");

    /// <summary>How long an answer may take, and what happens then.</summary>
    public PolicyTable EbtsTimeouts { get; } = PolicyTable.Load("ebts-timeouts", "partner", "priority");

    /// <summary>The services of NGI by name, with the transactions that reach them.</summary>
    public PolicyTable NgiServices { get; } = PolicyTable.Load("ngi-services", "service");

    /// <summary>What NGI holds, by category.</summary>
    public PolicyTable NgiHoldings { get; } = PolicyTable.Load("ngi-holdings", "category");

    /// <summary>How NGI, IDENT and ABIS reach each other.</summary>
    public PolicyTable Interoperability { get; } = PolicyTable.Load("interoperability", "system", "neighbour");

    /// <summary>With whom biometrics are exchanged, and by which system we reach them.</summary>
    public PolicyTable Counterparties { get; } = PolicyTable.Load("counterparties", "counterparty");

    /// <summary>By which standards partners exchange files, and what of them we send and read.</summary>
    public PolicyTable ExchangeStandards { get; } = PolicyTable.Load("exchange-standards", "partner");

    /// <summary>The row by which a partner is asked for a check.</summary>
    /// <exception cref="PolicyException">There is none that holds on the day.</exception>
    public PolicyRow EbtsRequest(DateOnly day, string partner, string check) =>
        EbtsRequests.Find(day, partner, check) ?? throw new PolicyException($"ebts-requests.csv has no row for {partner} and {check}.");
}

namespace Processing.Stores.Retention;

/// <summary>What was destroyed of a person, or of several.</summary>
public sealed record ErasureCounts
{
    /// <summary>Encounters.</summary>
    public int Encounters { get; init; }

    /// <summary>Images of encounters and messages that nothing names any more.</summary>
    public int Images { get; init; }

    /// <summary>Background checks.</summary>
    public int Checks { get; init; }

    /// <summary>Rap sheets.</summary>
    public int RapSheets { get; init; }

    /// <summary>Answers of foreign partners.</summary>
    public int ForeignAnswers { get; init; }

    /// <summary>Accounted disclosures that had outlived their own time.</summary>
    public int Disclosures { get; init; }

    /// <summary>Messages of the log whose content is gone.</summary>
    public int Messages { get; init; }

    /// <summary>Other rows: identifiers, names, keys, links, decisions, alerts, waivers, filings.</summary>
    public int OtherRows { get; init; }

    /// <summary>Disclosures that are still accounted for; the bare id of the person stays for them.</summary>
    public int AccountedStill { get; init; }

    /// <summary>The sum.</summary>
    public ErasureCounts Plus(ErasureCounts other) => new()
    {
        Encounters = Encounters + other.Encounters,
        Images = Images + other.Images,
        Checks = Checks + other.Checks,
        RapSheets = RapSheets + other.RapSheets,
        ForeignAnswers = ForeignAnswers + other.ForeignAnswers,
        Disclosures = Disclosures + other.Disclosures,
        Messages = Messages + other.Messages,
        OtherRows = OtherRows + other.OtherRows,
        AccountedStill = AccountedStill + other.AccountedStill,
    };
}

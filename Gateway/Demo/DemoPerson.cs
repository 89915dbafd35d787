namespace Gateway.Demo;

/// <summary>Somebody who does not exist.</summary>
/// <param name="GivenName">The given name.</param>
/// <param name="SurName">The surname.</param>
/// <param name="BirthDate">The date of birth, YYYY-MM-DD.</param>
/// <param name="Country">Country of birth and citizenship, three letters.</param>
/// <param name="Sex">F or M.</param>
/// <param name="ANumber">The A-Number.</param>
internal sealed record DemoPerson(string GivenName, string SurName, string BirthDate, string Country, string Sex, string ANumber)
{
    /// <summary>Reported with the real ten-print card.</summary>
    public static DemoPerson Elena { get; } = new("Elena", "Marchetti", "1990-04-17", "ITA", "F", "A900000101");

    /// <summary>Reported twice, with two impressions of the same drawn fingers.</summary>
    public static DemoPerson Rahel { get; } = new("Rahel", "Tesfaye", "1993-09-02", "ERI", "F", "A900000102");

    /// <summary>Whom the simulated NGI and ABIS identify.</summary>
    public static DemoPerson Nils { get; } = new("Nils", "Lindqvist", "1985-01-30", "SWE", "M", "A900000103");

    /// <summary>Whose prints the simulated NGI cannot use.</summary>
    public static DemoPerson Ada { get; } = new("Ada", "Okonkwo", "1979-12-11", "NGA", "F", "A900000104");

    /// <summary>Known from a benefit card.</summary>
    public static DemoPerson Ramon { get; } = new("Ramon", "Castellano", "1975-03-30", "PHL", "M", "A900000105");

    /// <summary>A child, without prints.</summary>
    public static DemoPerson Hodan { get; } = new("Hodan", "Farah", "2019-06-01", "SOM", "F", "A900000106");

    /// <summary>Whom PCQS knows as protected.</summary>
    public static DemoPerson Ines { get; } = new("Ines", "Cardona", "1991-02-14", "COL", "F", "A900000201");

    /// <summary>A seed for the drawn fingers.</summary>
    public ulong Seed => ulong.Parse(ANumber.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The receipt number of the person's application.</summary>
    public string Receipt => "IOE0" + ANumber[1..];
}

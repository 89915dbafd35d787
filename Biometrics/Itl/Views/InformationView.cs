using System.Globalization;

namespace Biometrics.Itl.Views;

/// <summary>Type-1: what the transaction is, from whom and to whom.</summary>
/// <param name="record">The Type-1 record.</param>
public sealed class InformationView(TaggedRecord record) : ItlView(record)
{
    /// <summary>Version of the standard (VER): 0500 is ANSI/NIST-ITL 1-2011, 0400 is 1-2007.</summary>
    public string? Version => Text(2);

    /// <summary>Type of transaction (TOT).</summary>
    public string? Category => Text(4);

    /// <summary>Local date of the transaction (DAT).</summary>
    public DateOnly? TransactionDate => Date(5);

    /// <summary>Priority (PRY), 1 the most urgent to 9.</summary>
    public int? Priority => Number(6);

    /// <summary>Destination agency (DAI).</summary>
    public string? Destination => Text(7);

    /// <summary>Originating agency (ORI).</summary>
    public string? Originator => Text(8);

    /// <summary>The sender's number of the transaction (TCN).</summary>
    public string? ControlNumber => Text(9);

    /// <summary>The number of the transaction that is answered (TCR).</summary>
    public string? ControlReference => Text(10);

    /// <summary>Native scanning resolution (NSR) in pixels per millimetre; 0 where no record needs it.</summary>
    public decimal? NativeResolution => Resolution(11);

    /// <summary>Nominal transmitting resolution (NTR) in pixels per millimetre; 0 where no record needs it.</summary>
    public decimal? TransmittingResolution => Resolution(12);

    /// <summary>Name of the domain (DOM).</summary>
    public string? DomainName => Item(13, 0);

    /// <summary>Version of the domain (DOM).</summary>
    public string? DomainVersion => Item(13, 1);

    /// <summary>When the transaction was made (GMT).</summary>
    public DateTimeOffset? Time => DateTimeOffset.TryParseExact(
        Record.Text(14), "yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    /// <summary>Application profiles (APS), each organisation, name and version.</summary>
    public IReadOnlyList<(string Organization, string Name, string Version)> ApplicationProfiles =>
        [.. Subfields(16).Select(profile => (profile.ItemText(0), profile.ItemText(1), profile.ItemText(2)))];

    private decimal? Resolution(int field) =>
        decimal.TryParse(Record.Text(field), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal resolution) ? resolution : null;
}

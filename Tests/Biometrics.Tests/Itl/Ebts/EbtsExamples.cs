using Biometrics.Itl.Ebts;

namespace Biometrics.Tests.Itl.Ebts;

/// <summary>Transactions made here, with every field that a type may have.</summary>
internal static class EbtsExamples
{
    public static EbtsHeader Header { get; } = new()
    {
        Destination = "WVIAFIS0Z",
        Originator = "DCDHS0100",
        ControlNumber = "DHS-2026-0000000001",
        Time = new DateTimeOffset(2026, 11, 20, 10, 30, 0, TimeSpan.Zero),
    };

    public static IEnumerable<string> Described => EbtsTransactionTypes.All.Where(type => type.IsDescribed).Select(type => type.Code);

    /// <summary>A transaction with every field of its type and a record of each kind.</summary>
    public static ItlTransaction Complete(string code)
    {
        EbtsTransactionType type = EbtsTransactionTypes.Find(code)!;
        bool isReference = type.Role != EbtsRole.Request;
        var builder = new EbtsTransactionBuilder(code, isReference ? Header with { ControlReference = "DHS-2026-0000000000" } : Header);
        foreach (EbtsFieldUse use in type.Fields)
        {
            builder.SetSubfields(use.Mnemonic, [.. Enumerable.Repeat(Value(use.Mnemonic), Math.Clamp(use.Least, 1, 2))]);
        }

        int idc = 1;
        foreach (EbtsRecordUse use in type.Records.Where(use => use.RecordType is 4 or 10 or 14 && use.Most > 0))
        {
            builder.Add(use.RecordType == 4 ? Print(idc, idc) : Tagged(use.RecordType, idc));
            idc++;
        }

        return builder.Build();
    }

    public static BinaryRecord Print(int idc, int finger) => BinaryRecord.Create(4, idc, new BinaryImage
    {
        Impression = 1,
        FingerPosition = finger,
        Width = 16,
        Height = 8,
        Compression = ItlCompression.None,
        Data = new byte[128],
    });

    public static TaggedRecord Tagged(int type, int idc) => TaggedRecord.Create(type, idc, type == 10
        ? [
            ItlField.Of(10, 3, "FACE"), ItlField.Of(10, 4, "DCDHS0100"), ItlField.Of(10, 5, "20261119"), ItlField.Of(10, 6, "4"), ItlField.Of(10, 7, "2"),
            ItlField.Of(10, 8, "1"), ItlField.Of(10, 9, "100"), ItlField.Of(10, 10, "100"), ItlField.Of(10, 11, "NONE"), ItlField.Of(10, 12, "GRAY"),
            ItlField.Of(10, 13, "1"), ItlField.Of(10, 20, "F"), ItlField.OfData(10, new byte[8])
        ]
        : [
            ItlField.Of(14, 3, "0"), ItlField.Of(14, 4, "DCDHS0100"), ItlField.Of(14, 5, "20261119"), ItlField.Of(14, 6, "16"), ItlField.Of(14, 7, "8"),
            ItlField.Of(14, 8, "1"), ItlField.Of(14, 9, "500"), ItlField.Of(14, 10, "500"), ItlField.Of(14, 11, "NONE"), ItlField.Of(14, 12, "8"),
            ItlField.Of(14, 13, "2"), ItlField.OfData(14, new byte[128])
        ]);

    private static IReadOnlyList<string> Value(string mnemonic) => mnemonic switch
    {
        "RET" or "RAP" or "PHT" or "PPA" or "TAA" or "RPR" or "RFR" or "REC" or "ULF" or "RBOO" or "RBDI" => ["Y"],
        "DOA" or "DPR" or "SSD" => ["20261101"],
        "DOB" or "SDOB" => ["19800229"],
        "ASL" => ["20261101", "ILLEGAL ENTRY"],
        "CSL" => ["20261102", "ILLEGAL ENTRY", "PROBATION", "CONVICTED", "1"],
        "CRI" or "SCO" or "RBR" => ["DCDHS0100"],
        "RBXD" => ["20301101"],
        "RBT" or "RBNF" => ["2"],
        "RBUD" => ["NAME", "TEXT"],
        "RBC" => ["F"],
        "RBST" => ["5"],
        "NAM" or "AKA" or "SNAM" => ["DOE,JOHN QUINCY"],
        "EYE" => ["BRO"],
        "HAI" => ["BLK"],
        "HGT" => ["511"],
        "HTR" => ["506600"],
        "WGT" => ["180"],
        "WTR" => ["170190"],
        "AGR" => ["2535"],
        "RAC" => ["U"],
        "SEX" => ["M"],
        "POB" or "CTZ" or "GEO" => ["MM"],
        "MNU" => ["AR-123456789"],
        "SMT" => ["TAT ARM"],
        "SOC" => ["123456789"],
        "FBI" => ["123456AB7"],
        "SID" => ["WV1234567"],
        "MIL" => ["A"],
        "TSR" => ["C"],
        "DOS" => ["A"],
        "NDR" => ["1"],
        "AMP" => ["05", "XX"],
        "PAT" => ["01", "WU", "LS"],
        "FNR" or "FIU" => ["02"],
        "IMA" => ["ACME", "LIVE-SCAN", "SN1"],
        "SRF" => ["I"],
        "HTI" => ["RISC"],
        "NIR" or "NCR" => ["2"],
        "IMT" => ["FP"],
        "BIA" => ["FP"],
        "CNL" => ["123456AB7", "ROE,RICHARD", "BSI0000001", "FP", "02", "", "1200", "FP", "1", "01"],
        "CAN" => ["123456AB7", "ROE,RICHARD"],
        "BID" => ["123456AB7", "FP", "BSI0000001", "02"],
        "BIE" => ["BSI0000001", "FP"],
        "MSG" => ["L0008: TOO LOW"],
        "CIX" => ["1"],
        "RFP" => ["IMMIGRATION BENEFIT"],
        _ => ["SAMPLE"],
    };
}

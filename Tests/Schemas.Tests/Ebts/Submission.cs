using Biometrics.Itl.Ebts;

namespace Schemas.Tests.Ebts;

/// <summary>A ten-print submission of a federal applicant, right and wrong.</summary>
internal static class Submission
{
    private const int Width = 10;

    private const int Height = 5;

    public static DateTimeOffset Time { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static IEnumerable<TestCaseData> Faults =>
    [
        Fault("CPMS-4010", WithHeader(7, null), "no destination"),
        Fault("CPMS-4010", Answer(), "an answer without reference"),
        Fault("CPMS-4011", WithHeader(11, "05450622"), "resolution"),
        Fault("CPMS-4012", WithHeader(5, "20991231"), "a date to come"),
        Fault("CPMS-4013", WithHeader(4, "XYZ"), "no such type"),
        Fault("CPMS-4014", WithHeader(4, "XYZ", ItlField.Of(1, 13, "INT-I", "4")), "a type of another domain"),
        Fault("CPMS-4015", Adding(TaggedRecord.Create(98, 99, [])), "a record that does not belong"),
        Fault("CPMS-4016", WithHeader(4, "RBMNT"), "a type by name"),
        Fault("CPMS-4020", With(2, 24, null), "no sex"),
        Fault("CPMS-4020", With(2, 24, ""), "an empty sex"),
        Fault("CPMS-4021", With(2, 24, "Q"), "sex"),
        Fault("CPMS-4021", With(2, 18, "DOE, JOHN"), "a blank beside the comma"),
        Fault("CPMS-4021", With(2, 18, "DOE,JOHN  Q"), "two blanks"),
        Fault("CPMS-4021", With(2, 22, "19800230"), "no such day"),
        Fault("CPMS-4022", With(2, 22, "20300101"), "born in the future"),
        Fault("CPMS-4022", With(2, 27, "390"), "height"),
        Fault("CPMS-4023", With(2, 16, "12345"), "a short number"),
        Fault("CPMS-4023", With(2, 9, " CASE"), "a leading blank"),
        Fault("CPMS-4024", With(2, 59, "I"), "a field of answers"),
        Fault("CPMS-4024", With(2, 550, "X"), "a field of nobody"),
        Fault("CPMS-4030", With(2, 38, "19700101"), "printed before birth"),
        Fault("CPMS-4030", With(2, 84, "01\u001fXX"), "missing and there"),
        Fault("CPMS-4031", Unretained(), "not to be kept"),
        Fault("CPMS-4040", Adding(Finger(14, 12, "NONE", new byte[Width * Height])), "no resolution"),
        Fault("CPMS-4041", Adding(Finger(14, 9, "NONE", new byte[Width * Height], ItlField.Of(14, 9, "X"))), "resolution"),
        Fault("CPMS-4042", Adding(Finger(14, 30, "NONE", new byte[Width * Height], ItlField.Of(14, 30, "X"))), "monitoring"),
        Fault("CPMS-4043", Adding(Finger(14, 0, "WSQ20", Png())), "PNG as WSQ"),
        Fault("CPMS-4044", Adding(Finger(14, 0, "WSQ20", [0xFF, 0xA0, 1])), "cut WSQ"),
        Fault("CPMS-4045", Adding(Finger(14, 0, "PNG", Png())), "another size"),
        Fault("CPMS-4045", Adding(Finger(14, 0, "NONE", new byte[3])), "too few pixels"),
        Fault("CPMS-4046", Adding(Finger(14, 6, "WSQ20", [1, 2, 3], ItlField.Of(14, 6, "500"))), "three bytes for a print"),
        Fault("CPMS-4047", Adding(Finger(14, 12, "JPEGB", Jpeg(), ItlField.Of(14, 12, "24"))), "grey JPEG as colour"),
        Fault("CPMS-4048", Adding(Finger(14, 0, "JPEGB", Jpeg())), "another resolution"),
        Fault("CPMS-4050", Adding(Print(15, 1, 3)), "a thumb twice"),
        Fault("CPMS-4051", Without(3), "no middle finger"),
    ];

    public static ItlTransaction Complete() => Builder("FAUF").Build();

    /// <summary>The submission with another value of a field; null leaves it out.</summary>
    public static ItlTransaction With(int type, int number, string? value)
    {
        ItlTransaction complete = Complete();
        return Rebuilt(complete, [.. complete.Records.Skip(1).Select(record => record.Type == type ? With((TaggedRecord)record, number, value) : record)]);
    }

    private static TestCaseData Fault(string code, ItlTransaction file, string name) => new TestCaseData(code, file).SetArgDisplayNames(code, name);

    private static ItlTransaction WithHeader(int number, string? value, params ItlField[] more)
    {
        ItlTransaction complete = Complete();
        IEnumerable<ItlField> fields = complete.Header.Fields.Where(field => field.Number != 1 && field.Number != number && !more.Any(other => other.Number == field.Number));
        return ItlTransaction.Create(
            [.. fields.Concat(value is null ? more : [ItlField.Of(1, number, value), .. more]).OrderBy(field => field.Number)], [.. complete.Records.Skip(1)]);
    }

    private static ItlTransaction Answer()
    {
        ItlTransaction answer = new EbtsTransactionBuilder("SRE", Header()).Set("SRF", "N").Set("CRI", "DCDHS0100").Set("NAM", "DOE,JOHN").Build();
        return answer;
    }

    private static ItlTransaction Unretained() =>
        new EbtsTransactionBuilder("CNA", Header()).Set("RET", "N").Set("DOA", "20261101").SetSubfields("ASL", [["", "ENTRY"]]).BuildIncomplete();

    private static ItlTransaction Adding(ItlRecord record)
    {
        ItlTransaction complete = Complete();
        return Rebuilt(complete, [.. complete.Records.Skip(1), record]);
    }

    private static ItlTransaction Without(int finger)
    {
        ItlTransaction complete = Complete();
        return Rebuilt(complete, [.. complete.Records.Skip(1).Where(record => record is not BinaryRecord print || (print.FingerPositions[0] != finger && print.FingerPositions[0] < 11))]);
    }

    private static ItlTransaction Rebuilt(ItlTransaction complete, IReadOnlyList<ItlRecord> records) =>
        ItlTransaction.Create(complete.Header.Fields.Where(field => field.Number != 1), records);

    private static TaggedRecord With(TaggedRecord record, int number, string? value)
    {
        IEnumerable<ItlField> others = record.Fields.Where(field => field.Number > 2 && field.Number != number);
        ItlField[] changed = value is null ? [] : [ItlField.Of(record.Type, number, value.Split('\u001f'))];
        return TaggedRecord.Create(record.Type, record.Idc, others.Concat(changed).OrderBy(field => field.Number));
    }

    private static EbtsTransactionBuilder Builder(string code)
    {
        var builder = new EbtsTransactionBuilder(code, Header());
        builder.Set("RET", "Y").Set("RFP", "IMMIGRATION BENEFIT").Set("CRI", "DCDHS0100").Set("DOB", "19800229").Set("EYE", "BRO").Set("HAI", "BLK")
            .Set("HGT", "511").Set("NAM", "DOE,JOHN QUINCY").Set("RAC", "U").Set("SEX", "M").Set("WGT", "180").Set("POB", "MM").Set("DPR", "20261119")
            .SetAll("MNU", ["AR-123456789"]);
        for (int finger = 1; finger <= 14; finger++)
        {
            builder.Add(Print(finger, finger, finger <= 10 ? 1 : 0));
        }

        return builder;
    }

    private static EbtsHeader Header() => new()
    {
        Destination = "WVIAFIS0Z",
        Originator = "DCDHS0100",
        ControlNumber = "DHS-2026-0000000001",
        Time = Time,
    };

    private static BinaryRecord Print(int idc, int finger, int impression) => BinaryRecord.Create(4, idc, new BinaryImage
    {
        Impression = impression,
        FingerPosition = finger,
        Width = Width,
        Height = Height,
        Compression = ItlCompression.None,
        Data = new byte[Width * Height],
    });

    private static TaggedRecord Finger(int type, int leftOut, string compression, byte[] data, params ItlField[] more)
    {
        ItlField[] fields =
        [
            ItlField.Of(type, 3, "0"), ItlField.Of(type, 4, "DCDHS0100"), ItlField.Of(type, 5, "20261119"), ItlField.Of(type, 6, "10"), ItlField.Of(type, 7, "5"),
            ItlField.Of(type, 8, "1"), ItlField.Of(type, 9, "500"), ItlField.Of(type, 10, "500"), ItlField.Of(type, 11, compression), ItlField.Of(type, 12, "8"),
            ItlField.Of(type, 13, "2"),
        ];
        return TaggedRecord.Create(type, 20, [.. fields.Where(field => field.Number != leftOut).Concat(more).OrderBy(field => field.Number), ItlField.OfData(type, data)]);
    }

    // The beginning of a grey JPEG of 10 x 5 pixels at 300 an inch: JFIF, then the frame header.
    private static byte[] Jpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 1, 1, 44, 1, 44, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 0, Height, 0, Width, 1, 1, 0x11, 0,
    ];

    private static byte[] Png() => Biometrics.Imaging.PngWriter.Write(new Biometrics.Imaging.GrayImage(3, 3, 500, new byte[9]));
}

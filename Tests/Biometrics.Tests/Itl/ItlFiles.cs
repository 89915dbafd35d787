namespace Biometrics.Tests.Itl;

/// <summary>Files of the standard's own makers, where they are at hand, and files made here.</summary>
internal static class ItlFiles
{
    public static IEnumerable<string> Real => Folder is string folder
        ? Directory.EnumerateFiles(folder).Where(IsTransaction).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        : [];

    private static string? Folder => Shared("data/nist");

    /// <summary>A file or folder of what lies beside the project on a developer's machine; null where it is not.</summary>
    public static string? Shared(string path)
    {
        for (DirectoryInfo? place = new(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            string candidate = Path.Combine(place.FullName, "shared", path);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    public static byte[] Read(string name)
    {
        if (Folder is not string folder)
        {
            Assert.Ignore("the folder shared/data/nist is not here");
            throw new InvalidOperationException();
        }

        return File.ReadAllBytes(Path.Combine(folder, name));
    }

    /// <summary>A file with every kind of record; sizes and content follow from the random source.</summary>
    public static ItlTransaction Random(Random random)
    {
        List<ItlRecord> records = [TaggedRecord.Create(2, 0, RandomFields(2, random))];
        for (int idc = 1; idc <= random.Next(5); idc++)
        {
            records.Add(random.Next(2) == 0 ? RandomBinary(idc, random) : RandomTagged(idc, random));
        }

        return ItlTransaction.Create(HeaderFields("FAUF", "TCN-" + random.Next()), records);
    }

    public static IEnumerable<ItlField> HeaderFields(string category, string controlNumber) =>
    [
        ItlField.Of(1, 2, "0500"), ItlField.Of(1, 4, category), ItlField.Of(1, 5, "20261122"), ItlField.Of(1, 7, "DAI000000"),
        ItlField.Of(1, 8, "ORI000000"), ItlField.Of(1, 9, controlNumber), ItlField.Of(1, 11, "19.69"), ItlField.Of(1, 12, "19.69"),
    ];

    private static BinaryRecord RandomBinary(int idc, Random random) => BinaryRecord.Create(random.Next(3, 8), idc, new BinaryImage
    {
        Impression = random.Next(4),
        FingerPosition = random.Next(15),
        Width = random.Next(ushort.MaxValue),
        Height = random.Next(ushort.MaxValue),
        Compression = (ItlCompression)random.Next(7),
        Data = RandomBytes(random),
    });

    private static TaggedRecord RandomTagged(int idc, Random random)
    {
        int type = random.Next(10, 100);
        return TaggedRecord.Create(type, idc, [.. RandomFields(type, random), ItlField.OfData(type, RandomBytes(random))]);
    }

    private static IEnumerable<ItlField> RandomFields(int type, Random random) =>
        [.. Enumerable.Range(3, random.Next(8)).Select(number => ItlField.OfSubfields(type, number, RandomSubfields(random)))];

    private static string[][] RandomSubfields(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomText(random)).ToArray())];

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ABC.:019 é華"[random.Next(11)]));

    private static byte[] RandomBytes(Random random)
    {
        byte[] bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static bool IsTransaction(string path) => path.EndsWith(".an2", StringComparison.Ordinal) || path.EndsWith(".eft", StringComparison.Ordinal);
}

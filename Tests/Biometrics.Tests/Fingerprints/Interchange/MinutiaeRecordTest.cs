using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Interchange;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Tests.Fingerprints.Interchange;

public sealed class MinutiaeRecordTest
{
    [TestCase(RecordFormat.Iso2005, 0)]
    [TestCase(RecordFormat.Ansi2004, 1)]
    public void What_is_written_reads_the_same(RecordFormat format, int widestTurn)
    {
        MinutiaeView[] views = [new(2, 0, 80, Impressions.Template(0, 0).Minutiae), new(7, 1, 60, Impressions.Template(1, 0).Minutiae)];

        byte[] record = MinutiaeRecord.Write(views, format);
        var again = MinutiaeRecord.Read(record);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MinutiaeRecord.Recognize(record), Is.EqualTo(format));
            Assert.That(again.Select(view => (view.FingerPosition, view.ImpressionType, view.Quality)), Is.EqualTo(views.Select(view => (view.FingerPosition, view.ImpressionType, view.Quality))));
            Assert.That(again[1].Minutiae.Items.Select(one => one with { Direction = 0 }), Is.EqualTo(views[1].Minutiae.Items.Select(one => one with { Direction = 0 })));
            Assert.That(again[1].Minutiae.Items.Zip(views[1].Minutiae.Items, (one, other) => Math.Abs((int)unchecked((sbyte)(one.Direction - other.Direction)))).Max(), Is.LessThanOrEqualTo(widestTurn));
        }
    }

    [Test]
    public void A_long_ANSI_record_counts_its_length_in_32_bits()
    {
        MinutiaeView[] views = [.. Enumerable.Repeat(new MinutiaeView(1, 0, 50, Many(255)), 60)];

        byte[] record = MinutiaeRecord.Write(views, RecordFormat.Ansi2004);

        Assert.That(record, Has.Length.GreaterThan(ushort.MaxValue));
        Assert.That(MinutiaeRecord.Read(record), Has.Count.EqualTo(60));
    }

    [Test]
    public void A_record_of_another_resolution_is_brought_to_500_ppi()
    {
        byte[] record = MinutiaeRecord.Write([new(1, 0, 50, Many(3))]);
        (record[18], record[19], record[20], record[21]) = (394 >> 8, 394 & 0xFF, 394 >> 8, 394 & 0xFF);

        var minutiae = MinutiaeRecord.Read(record)[0].Minutiae;

        Assert.That(minutiae.Items[2].X, Is.EqualTo(Many(3).Items[2].X / 2).Within(1));
    }

    [Test]
    public void ISO_2011_is_read()
    {
        byte[] record = Iso2011(Many(4));

        var view = MinutiaeRecord.Read(record)[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MinutiaeRecord.Recognize(record), Is.EqualTo(RecordFormat.Iso2011));
            Assert.That((view.FingerPosition, view.ImpressionType, view.Quality), Is.EqualTo((3, 1, 77)));
            Assert.That(view.Minutiae.Items, Is.EqualTo(Many(4).Items));
        }
    }

    [Test]
    public void Every_shortened_record_is_refused([Values] RecordFormat format)
    {
        byte[] record = format switch
        {
            RecordFormat.Iso2011 => Iso2011(Many(4)),
            RecordFormat.Ansi2007 => Ansi2007(Many(4)),
            _ => MinutiaeRecord.Write([new(1, 0, 50, Many(4))], format),
        };

        Assert.That(Enumerable.Range(0, record.Length).Where(length => !Refuses(record[..length])), Is.Empty);
    }

    [Test]
    public void Any_damaged_byte_gives_a_record_or_the_one_exception()
    {
        byte[] record = MinutiaeRecord.Write([new(1, 0, 50, Many(6))]);

        Assert.That(
            () =>
            {
                for (int index = 0; index < record.Length * 4; index++)
                {
                    byte[] damaged = [.. record];
                    damaged[index / 4] ^= (byte)(0x11 << (index % 4));
                    Refuses(damaged);
                }
            },
            Throws.Nothing);
    }

    [TestCase("fmr.iso2005", RecordFormat.Iso2005)]
    [TestCase("fmr.ansi2004", RecordFormat.Ansi2004)]
    [TestCase("fmr.ansi2007", RecordFormat.Ansi2007)]
    public void Records_of_others_hold_the_same_fingers(string name, RecordFormat format)
    {
        byte[] record = SharedFile.Read("minutiae", name);

        var views = MinutiaeRecord.Read(record);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MinutiaeRecord.Recognize(record), Is.EqualTo(format));
            Assert.That(views, Has.Count.AtLeast(2));
            Assert.That(views[0].FingerPosition, Is.EqualTo(7));
            Assert.That(views[0].Minutiae.Items[0], Is.EqualTo(new Minutia(100, 14, 80, MinutiaKind.Ending, 90)));
        }
    }

    [Test]
    public void Templates_of_a_device_point_the_way_ours_do()
    {
        var device = FingerprintTemplate.From(MinutiaeRecord.Read(SharedFile.Read("fingerprints/fvc2002/DB1_B", "101_1.iso"))[0].Minutiae);
        var own = FingerprintTemplate.From(FingerprintTemplate.From(ImageFile.Read(SharedFile.Read("fingerprints/fvc2002/DB1_B", "101_1.png"))).Minutiae);

        var explanation = Matcher.Explain(device, own);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(explanation.Score, Is.GreaterThan(Matcher.OneInTenThousand));
            Assert.That(explanation.TurnRadians, Is.EqualTo(0).Within(0.1));
        }
    }

    private static MinutiaSet Many(int count) => new(
        400,
        400,
        [.. Enumerable.Range(0, count).Select(index => new Minutia((short)(20 + (index * 31 % 360)), (short)(10 + (index * 17 % 380)), unchecked((byte)(index * 7)), (MinutiaKind)(index % 3), (byte)(index % 100)))]);

    private static byte[] Iso2011(MinutiaSet set)
    {
        byte[] body =
        [
            0x07, 0xE4, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0,
            1, 77, 0, 1, 0, 2,
            3, 0, 0, 197, 0, 197, 1, 400 >> 8, 400 & 0xFF, 400 >> 8, 400 & 0xFF, 0x60, (byte)set.Items.Count,
            .. set.Items.SelectMany(Bytes), 0, 0,
        ];
        int length = body.Length + 4;
        int total = length + 15;
        return [(byte)'F', (byte)'M', (byte)'R', 0, (byte)'0', (byte)'3', (byte)'0', 0, 0, 0, (byte)(total >> 8), (byte)total, 0, 1, 0, 0, 0, (byte)(length >> 8), (byte)length, .. body];
    }

    private static byte[] Ansi2007(MinutiaSet set)
    {
        byte[] body =
        [
            0, 0x42, 0, 0x11, 0, 0xB5, 1, 0,
            7, 0, 0, 90, 0, 6, 0, 0x37, 400 >> 8, 400 & 0xFF, 400 >> 8, 400 & 0xFF, 0, 197, 0, 197, (byte)set.Items.Count,
            .. set.Items.SelectMany(Bytes), 0, 0,
        ];
        int total = body.Length + 12;
        return [(byte)'F', (byte)'M', (byte)'R', 0, (byte)'0', (byte)'3', (byte)'0', 0, 0, 0, (byte)(total >> 8), (byte)total, .. body];
    }

    private static byte[] Bytes(Minutia minutia) =>
        [(byte)(((int)minutia.Kind << 6) | (minutia.X >> 8)), (byte)minutia.X, (byte)(minutia.Y >> 8), (byte)minutia.Y, minutia.Direction, minutia.Quality];

    private static bool Refuses(byte[] record)
    {
        try
        {
            MinutiaeRecord.Read(record);
            return false;
        }
        catch (TemplateFormatException)
        {
            return true;
        }
    }
}

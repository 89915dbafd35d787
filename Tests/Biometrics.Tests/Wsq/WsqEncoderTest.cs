using Biometrics.Wsq;

namespace Biometrics.Tests.Wsq;

public sealed class WsqEncoderTest
{
    [TestCase(0.75, 17)]
    [TestCase(2.25, 25)]
    [TestCase(6, 32)]
    public void A_higher_rate_keeps_more(double bitRate, double leastPsnr)
    {
        GrayImage decoded = WsqDecoder.Decode(WsqEncoder.Encode(WsqSamples.Print, new WsqOptions { BitRate = bitRate }));

        Assert.That(WsqSamples.Compare(WsqSamples.Print, decoded).Psnr, Is.GreaterThan(leastPsnr));
    }

    [Test]
    public void Every_size_is_coded_by_both_banks(
        [Values(1, 2, 3, 5, 8, 17, 31, 64, 127)] int width, [Values(1, 2, 7, 16, 33, 90)] int height, [Values] WsqFilterBank bank)
    {
        GrayImage image = WsqSamples.Cut(WsqSamples.Print, width, height);

        GrayImage decoded = WsqDecoder.Decode(WsqEncoder.Encode(image, new WsqOptions { BitRate = 8, FilterBank = bank }));

        Assert.That((decoded.Width, decoded.Height, decoded.PixelsPerInch), Is.EqualTo((width, height, 500)));

        // Pictures narrower than the filters reach lose what the rate does not pay for.
        Assert.That(WsqSamples.Compare(image, decoded).Worst, Is.LessThan(width >= 31 && height >= 33 ? 64 : 160));
    }

    [Test]
    public void Both_banks_look_alike()
    {
        GrayImage odd = WsqDecoder.Decode(WsqEncoder.Encode(WsqSamples.Print, new WsqOptions { BitRate = 2.25 }));
        GrayImage even = WsqDecoder.Decode(WsqEncoder.Encode(WsqSamples.Print, new WsqOptions { BitRate = 2.25, FilterBank = WsqFilterBank.Even }));

        Assert.That(WsqSamples.Compare(odd, even).Psnr, Is.GreaterThan(22));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(1000)]
    public void Restart_markers_change_no_pixel(int interval)
    {
        byte[] plain = WsqEncoder.Encode(WsqSamples.Print);
        byte[] restarting = WsqEncoder.Encode(WsqSamples.Print, new WsqOptions { RestartInterval = interval });

        Assert.That(restarting, Has.Length.GreaterThan(plain.Length));
        Assert.That(WsqDecoder.Decode(restarting).Pixels.ToArray(), Is.EqualTo(WsqDecoder.Decode(plain).Pixels.ToArray()));
    }

    [TestCase(0)]
    [TestCase(77)]
    [TestCase(255)]
    public void One_grey_comes_back(byte grey)
    {
        byte[] pixels = new byte[60 * 50];
        pixels.AsSpan().Fill(grey);

        GrayImage decoded = WsqDecoder.Decode(WsqEncoder.Encode(new GrayImage(60, 50, null, pixels)));

        Assert.That(decoded.Pixels.ToArray(), Is.EqualTo(pixels));
    }

    [Test]
    public void Large_indices_are_coded_with_their_numbers()
    {
        // Two halves of black and white at a high rate: steps of hundreds of bins.
        byte[] pixels = [.. Enumerable.Range(0, 256 * 256).Select(index => (byte)((index % 256) > 130 ? 255 : 0))];
        var image = new GrayImage(256, 256, 500, pixels);

        GrayImage decoded = WsqDecoder.Decode(WsqEncoder.Encode(image, new WsqOptions { BitRate = 8 }));

        Assert.That(WsqSamples.Compare(image, decoded).Worst, Is.LessThan(6));
    }

    [Test]
    public void The_comment_tells_size_and_resolution_and_keeps_what_is_added()
    {
        var added = new NistComment([new("FING_CLASS", "WN"), new("PPI", "1000")]);

        var info = WsqInfo.Read(WsqEncoder.Encode(WsqSamples.Print, new WsqOptions { Comment = added, Comments = ["by hand"] }));

        Assert.That(info.ResolutionPpi, Is.EqualTo(1000));
        Assert.That(info.Comment!["PIX_WIDTH"], Is.EqualTo("400"));
        Assert.That(info.Comment["FING_CLASS"], Is.EqualTo("WN"));
        Assert.That(info.Comments[1], Is.EqualTo("by hand"));
        Assert.That(info.Comment["WSQ_BITRATE"], Is.EqualTo("0.750000"));
    }

    [TestCase(0)]
    [TestCase(9)]
    [TestCase(double.NaN)]
    public void A_rate_out_of_range_is_refused(double bitRate) =>
        Assert.That(() => WsqEncoder.Encode(WsqSamples.Print, new WsqOptions { BitRate = bitRate }), Throws.ArgumentException);
}

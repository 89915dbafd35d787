using System.CommandLine;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Biometrics.Wsq;
using Gateway.Commands;
using Gateway.Commands.Prints;

namespace Gateway.Tests.Commands;

/// <summary>The commands that read and write pictures: exit codes and files.</summary>
public sealed class PictureCommandsTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cpms-pictures-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public async Task A_print_goes_to_wsq_and_back()
    {
        await WriteAsync("print.png", PngWriter.Write(SyntheticFinger.Of(1).Impression(0).Image));

        Assert.That(await RunAsync("wsq", "encode", Path("print.png"), "--bitrate", "2.25", "--ppi", "1000"), Is.EqualTo(CommandRunner.Yes));
        Assert.That(await RunAsync("wsq", "decode", Path("print.wsq"), "-o", Path("again.pgm")), Is.EqualTo(CommandRunner.Yes));

        var info = WsqInfo.Read(await File.ReadAllBytesAsync(Path("print.wsq")));
        Assert.That((info.ResolutionPpi, info.Comment?["WSQ_BITRATE"]), Is.EqualTo((1000, "2.250000")));
        Assert.That(ImageFile.Read(await File.ReadAllBytesAsync(Path("again.pgm"))).Width, Is.EqualTo(SyntheticFinger.WidthPixels));
    }

    [Test]
    public async Task A_damaged_file_is_no_wsq_and_cannot_be_decoded()
    {
        byte[] stream = WsqEncoder.Encode(SyntheticFinger.Of(1).Impression(0).Image);
        await WriteAsync("cut.wsq", stream[..2_000]);

        Assert.That(await RunAsync("wsq", "info", Path("cut.wsq")), Is.EqualTo(CommandRunner.No));
        Assert.That(await RunAsync("wsq", "decode", Path("cut.wsq")), Is.EqualTo(CommandRunner.CouldNot));
        Assert.That(File.Exists(Path("cut.png")), Is.False);
    }

    [TestCase("wsq", "decode", "absent.wsq")]
    [TestCase("wsq", "encode", "absent.png", "--bitrate", "9")]
    [TestCase("segment", "absent.png", "--position", "13")]
    [TestCase("segment", "absent.png", "--position", "3")]
    [TestCase("wsq")]
    public async Task What_cannot_be_done_ends_with_two(params string[] words) => Assert.That(await RunAsync(words), Is.EqualTo(CommandRunner.CouldNot));

    [Test]
    public async Task A_slap_becomes_four_files_and_a_picture()
    {
        await WriteAsync("slap.png", PngWriter.Write(SyntheticSlap.Of(4, 14, new SlapConditions(), 4).Image));

        int code = await RunAsync("segment", Path("slap.png"), "--position", "14", "-o", Path("fingers"), "--explain", Path("found.png"), "--json");

        Assert.That(code, Is.EqualTo(CommandRunner.Yes));
        Assert.That(Directory.GetFiles(Path("fingers")).Select(System.IO.Path.GetFileName), Is.EquivalentTo(["14-07.png", "14-08.png", "14-09.png", "14-10.png"]));
        Assert.That(File.Exists(Path("found.png")), Is.True);
    }

    [Test]
    public async Task A_slap_without_fingers_is_a_no()
    {
        await WriteAsync("blank.pgm", PgmWriter.Write(new GrayImage(300, 200, 500, new byte[60_000])));

        Assert.That(await RunAsync("segment", Path("blank.pgm"), "--position", "15"), Is.EqualTo(CommandRunner.No));
    }

    private static Task<int> RunAsync(params string[] words)
    {
        RootCommand root = [WsqCommand.Make(), SegmentCommand.Make()];
        return CommandRunner.RunAsync(root, words);
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private Task WriteAsync(string name, byte[] bytes) => File.WriteAllBytesAsync(Path(name), bytes);
}

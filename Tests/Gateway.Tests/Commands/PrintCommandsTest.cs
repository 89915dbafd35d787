using System.CommandLine;
using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Gateway.Commands;
using Gateway.Commands.Prints;

namespace Gateway.Tests.Commands;

/// <summary>The commands that compare prints: exit codes and files.</summary>
public sealed class PrintCommandsTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cpms-prints-");

    public void Dispose() => _folder.Delete(recursive: true);

    [TestCase("one-0.png", "one-1.png", CommandRunner.Yes)]
    [TestCase("one-0.png", "two-0.png", CommandRunner.No)]
    [TestCase("one-0.png", "absent.png", CommandRunner.CouldNot)]
    public async Task Match_says_whether_two_prints_are_of_one_finger(string probe, string candidate, int code)
    {
        WritePrints();

        Assert.That(await RunAsync("match", Path(probe), Path(candidate), "--json"), Is.EqualTo(code));
    }

    [TestCase("match", "drawn.svg", CommandRunner.Yes)]
    [TestCase("match", "drawn.png", CommandRunner.Yes)]
    [TestCase("match", "drawn.gif", CommandRunner.CouldNot)]
    [TestCase("identify", "drawn.svg", CommandRunner.Yes)]
    [TestCase("identify", "drawn.png", CommandRunner.Yes)]
    [TestCase("identify", "drawn.gif", CommandRunner.CouldNot)]
    public async Task The_paired_minutiae_are_drawn(string command, string picture, int code)
    {
        WritePrints();

        Assert.That(await RunAsync(command, Path("one-0.png"), Path(command == "match" ? "one-1.png" : "gallery"), "--explain", Path(picture)), Is.EqualTo(code));
        Assert.That(File.Exists(Path(picture)), Is.EqualTo(code == CommandRunner.Yes));
    }

    [Test]
    public async Task Identify_finds_nobody_among_others()
    {
        WritePrints();
        File.Delete(Path("gallery/one-1.png"));

        Assert.That(await RunAsync("identify", Path("one-0.png"), Path("gallery"), "--json"), Is.EqualTo(CommandRunner.No));
    }

    [Test]
    public async Task A_list_of_pairs_gets_the_scores_of_the_matcher_and_remarks_on_speed()
    {
        WritePrints();
        string[] pairs = [$"{Path("one-0.png")}\t{Path("one-1.png")}", $"{Path("one-0.png")}\t{Path("two-0.png")}"];
        await File.WriteAllLinesAsync(Path("pairs.tsv"), pairs);

        int code = await RunAsync("match", "--pairs", Path("pairs.tsv"), "--scores", Path("scores.tsv"));

        string[] lines = await File.ReadAllLinesAsync(Path("scores.tsv"));
        float score = Matcher.Score(Template("one-0.png"), Template("one-1.png"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(CommandRunner.Yes));
            Assert.That(lines.Where(line => line[0] != '#').Select(line => line[..line.LastIndexOf('\t')]), Is.EqualTo(pairs));
            Assert.That(float.Parse(lines.First(line => line[0] != '#').Split('\t')[2], CultureInfo.InvariantCulture), Is.EqualTo(score));
            Assert.That(
                lines.Where(line => line[0] == '#').Select(line => line.Split('\t')[0]),
                Is.SupersetOf((string[])["#extract_ms_median", "#extract_ms_p95", "#match_us_mean", "#search_per_s", "#template_bytes_mean"]));
        }
    }

    [Test]
    public async Task Every_step_of_an_extraction_is_a_picture()
    {
        WritePrints();

        Assert.That(await RunAsync("match", "--steps", Path("steps"), Path("one-0.png")), Is.EqualTo(CommandRunner.Yes));
        Assert.That(Directory.GetFiles(Path("steps")).Select(System.IO.Path.GetFileName), Has.Some.EqualTo("01-source.png").And.Some.EqualTo("12-minutiae.png"));
    }

    private static Task<int> RunAsync(params string[] words)
    {
        RootCommand root = [MatchCommand.Make(), IdentifyCommand.Make()];
        return CommandRunner.RunAsync(root, words);
    }

    private FingerprintTemplate Template(string name) => FingerprintTemplate.From(ImageFile.Read(File.ReadAllBytes(Path(name))));

    private void WritePrints()
    {
        Directory.CreateDirectory(Path("gallery"));
        foreach ((string name, ulong finger, int impression) in ((string, ulong, int)[])[("one-0.png", 1, 0), ("one-1.png", 1, 1), ("two-0.png", 2, 0)])
        {
            byte[] picture = PngWriter.Write(SyntheticFinger.Of(finger).Impression(impression).Image);
            File.WriteAllBytes(Path(name), picture);
            if (name != "one-0.png")
            {
                File.WriteAllBytes(Path("gallery/" + name), picture);
            }
        }
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
}

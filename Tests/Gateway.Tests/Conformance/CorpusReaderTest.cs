using Gateway.Conformance.Corpus;
using Gateway.Settings;

namespace Gateway.Tests.Conformance;

internal sealed class CorpusReaderTest
{
    private ConformanceFolder _folder = null!;

    [SetUp]
    public void Make()
    {
        _folder = new ConformanceFolder();
        _folder.Write("b.xml", "<b/>");
        _folder.Write("a.XML", "<a/>");
        _folder.Write("notes.txt", "text");
        _folder.Write("deep/er/c.xml", "<c/>");
        _folder.Write("deep/d.eft", "1.001:");
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Takes_a_folder_with_all_below_it_by_name_and_passes_over_what_is_no_message()
    {
        var corpus = Corpus(_folder.Folder);

        Assert.That(Names(corpus), Is.EqualTo((string[])["a.XML", "b.xml", "deep/d.eft", "deep/er/c.xml"]));
        Assert.That(corpus.PassedOver, Is.EqualTo(1));
    }

    [TestCase("*.xml", "b.xml")]
    [TestCase("**/*.xml", "b.xml deep/er/c.xml")]
    [TestCase("deep/?.eft", "deep/d.eft")]
    [TestCase("n*.txt", "notes.txt")]
    public void Takes_globs(string glob, string expected) => Assert.That(Names(Corpus(_folder.PathOf(glob))), Is.EqualTo(expected.Split(' ')));

    [Test]
    public void Takes_the_files_of_an_archive_and_names_their_place()
    {
        string zip = _folder.Zip("corpus.zip", ("in/x.xml", "<x/>"u8.ToArray()), ("y.dat", "y"u8.ToArray()));

        var files = Corpus(zip).Files().Select(file => (file.Name[(file.Name.LastIndexOf("corpus", StringComparison.Ordinal))..], file.Read().Length)).ToList();

        Assert.That(files, Is.EqualTo(((string, int)[])[("corpus.zip!/in/x.xml", 4), ("corpus.zip!/y.dat", 1)]));
    }

    [Test]
    public void Takes_standard_input()
    {
        var corpus = new CorpusReader(["-"], CorpusLimits.Default, () => new MemoryStream("<x/>"u8.ToArray()));

        Assert.That(corpus.Files().Select(file => (file.Name, file.Read().Length)).Single(), Is.EqualTo(("stdin", 4)));
    }

    [Test]
    public void Counts_without_reading()
    {
        _folder.Zip("corpus.zip", ("x.xml", "<x/>"u8.ToArray()), ("y.xml", "<y/>"u8.ToArray()));

        Assert.That(Corpus(_folder.Folder).Count(CancellationToken.None), Is.EqualTo(6));
    }

    [Test]
    public void Gives_another_stamp_to_a_file_that_changed()
    {
        string? before = Corpus(_folder.PathOf("b.xml")).Files().Single().Stamp;
        _folder.Write("b.xml", "<other/>");

        Assert.That(Corpus(_folder.PathOf("b.xml")).Files().Single().Stamp, Is.Not.EqualTo(before).And.Not.Null);
    }

    [Test]
    public void Refuses_to_read_what_is_longer_than_it_may_be()
    {
        var limits = new CorpusLimits { FileBytes = 3 };
        string zip = _folder.Zip("corpus.zip", ("x.xml", new byte[1000]));
        var corpus = new CorpusReader([_folder.PathOf("b.xml"), zip, "-"], limits, () => new MemoryStream(new byte[4]));

        Assert.That(corpus.Files().Select(file => Fails(file.Read)), Is.EqualTo((bool[])[true, true, true]));
    }

    [TestCase("absent.xml", "is not there")]
    [TestCase("*.none", "matches no file")]
    public void Says_what_is_wrong_with_a_word(string word, string reason) =>
        Assert.That(() => Names(Corpus(_folder.PathOf(word))), Throws.TypeOf<SettingsException>().With.Message.Contains(reason));

    [Test]
    public void Says_that_an_archive_is_none()
    {
        string path = _folder.Write("bad.zip", "no archive");

        Assert.That(() => Names(Corpus(path)), Throws.TypeOf<SettingsException>().With.Message.Contains("no zip archive"));
    }

    private static bool Fails(Func<byte[]> read)
    {
        try
        {
            read();
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static CorpusReader Corpus(string word) => new([word], CorpusLimits.Default, () => Stream.Null);

    private List<string> Names(CorpusReader corpus) => [.. corpus.Files().Select(file => Path.GetRelativePath(_folder.Folder, file.Name).Replace('\\', '/'))];
}

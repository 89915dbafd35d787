using System.Text;
using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Validation;

/// <summary>
/// Compares the verdict on nearly right documents with that of the framework's validating reader. A document that is quickly valid here
/// and invalid there would be a message let in that the schema forbids.
/// </summary>
internal sealed class FrameworkAgreementTest
{
    private static readonly Lazy<SchemaCatalog> Catalog = new(SchemaCatalog.Load);

    [Test]
    public void Agrees_on_mutants_of_the_feature_sample() =>
        Compare(FeatureSchema.Load(), [Encoding.UTF8.GetBytes(FeatureSchema.Sample)], LongRun.Rounds(1_000, 100_000));

    [Test]
    public void Agrees_on_mutants_of_the_samples() => Compare(Catalog.Value.Set, Samples(), LongRun.Rounds(1_000, 100_000));

    [Test]
    public void Finds_every_valid_sample_quickly()
    {
        var validator = new MessageValidator(Catalog.Value, ValidationLimits.Default);
        var slow = new List<string>();
        foreach (byte[] sample in Samples())
        {
            using var infoset = XmlInfoset.Read(sample, InfosetLimits.Default);
            if (!validator.IsQuicklyValid(infoset.Root) && FrameworkVerdict.IsValid(Catalog.Value.Set, sample))
            {
                slow.Add(infoset.Root.Name.LocalName);
            }
        }

        Assert.That(slow, Is.Empty);
    }

    [Test]
    public void Agrees_on_mutants_of_a_profile() => Compare(
        SchemaCatalog.Load().Profiles.Single().Catalog.Set,
        [.. Directory.GetFiles(RepositoryFolders.Samples, "request.xml", SearchOption.AllDirectories).Where(RepositoryFolders.IsOfProfile).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
        LongRun.Rounds(1_000, 100_000));

    private static List<byte[]> Samples() =>
    [
        .. Directory.GetFiles(RepositoryFolders.Samples, "*.xml", SearchOption.AllDirectories)
            .Where(file => !RepositoryFolders.IsOfProfile(file))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];

    private static void Compare(XmlSchemaSet set, IReadOnlyList<byte[]> samples, int rounds)
    {
        var random = new Random(20_261_122);
        var mutator = new Mutator(random);
        var validator = new MessageValidator(set, ValidationLimits.Default, null, []);
        var different = new List<string>();
        int valid = 0;
        for (int round = 0; round < rounds && different.Count < 5; round++)
        {
            byte[] mutant = mutator.Mutate(samples[random.Next(samples.Count)]);
            if (Verdicts(set, validator, mutant) is not var (ours, theirs))
            {
                continue;
            }

            valid += ours ? 1 : 0;
            if (ours != theirs && !IsKnown(mutant, ours))
            {
                different.Add($"ours {ours}: {Encoding.UTF8.GetString(mutant)}");
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(different, Is.Empty);
            Assert.That(valid, Is.InRange(rounds / 50, rounds * 3 / 4), "mutants on both sides");
        }
    }

    private static (bool Ours, bool Theirs)? Verdicts(XmlSchemaSet set, MessageValidator validator, byte[] document)
    {
        try
        {
            using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);
            var report = validator.Validate(infoset, infoset.Root);
            Assert.That(report.Verdict, Is.Not.EqualTo(Verdict.Undetermined), Encoding.UTF8.GetString(document));
            return (report.Verdict == Verdict.Valid, FrameworkVerdict.IsValid(set, document));
        }
        catch (InfosetException)
        {
            return null;
        }
    }

    /// <summary>The framework does not look at the unused bits of base64; the specification does.</summary>
    private static bool IsKnown(byte[] document, bool ours)
    {
        string text = Encoding.UTF8.GetString(document);
        return !ours && text.Contains("=<", StringComparison.Ordinal);
    }
}

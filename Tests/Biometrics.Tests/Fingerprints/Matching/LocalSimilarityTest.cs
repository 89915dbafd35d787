using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching.Pairs;

namespace Biometrics.Tests.Fingerprints.Matching;

public sealed class LocalSimilarityTest
{
    [Test]
    public void The_fast_form_equals_the_plain_one_on_every_pair_of_minutiae([Values] bool hasFlow)
    {
        var prints = Enumerable.Range(0, 4)
            .Select(index => Impressions.Template(index / 2, index % 2))
            .Select(template => hasFlow ? template.Features : FingerprintTemplate.From(template.Minutiae).Features)
            .ToList();
        foreach (var first in prints)
        {
            foreach (var second in prints)
            {
                for (int one = 0; one < first.Count; one++)
                {
                    float[] fast = new float[second.Count];
                    LocalSimilarity.Row(first, one, second, 0, fast);

                    Assert.That(fast, Is.EqualTo(Enumerable.Range(0, second.Count).Select(other => LocalSimilarity.Plain(first, one, second, other))));
                }
            }
        }
    }
}

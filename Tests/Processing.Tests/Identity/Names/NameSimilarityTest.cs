using Processing.Identity.Names;

namespace Processing.Tests.Identity.Names;

public sealed class NameSimilarityTest
{
    // Source of the values: W. E. Winkler, Overview of Record Linkage and Current Research Directions (2006), table 6.
    [TestCase("DWAYNE", "DUANE", 0.84)]
    [TestCase("MARTHA", "MARHTA", 0.961)]
    [TestCase("DIXON", "DICKSONX", 0.813)]
    [TestCase("JONES", "JOHNSON", 0.832)]
    [TestCase("ABC", "XYZ", 0)]
    [TestCase("", "XYZ", 0)]
    [TestCase("EVA", "EVA", 1)]
    public void Agrees_with_published_values(string left, string right, double expected) =>
        Assert.That(NameSimilarity.Of(left, right), Is.EqualTo(expected).Within(0.001));
}

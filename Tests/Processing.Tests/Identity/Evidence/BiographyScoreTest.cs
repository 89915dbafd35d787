using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Stores.People;

namespace Processing.Tests.Identity.Evidence;

public sealed class BiographyScoreTest
{
    private static readonly PersonData Eva = new()
    {
        Names = [new PersonName("Muster", "Eva")],
        BirthDate = "1988-07-19",
        Sex = "F",
        BirthCountry = "DEU",
        Identifiers = [],
    };

    [Test]
    public void Everything_the_same_is_enough_to_tie() => Assert.That(Bits(Eva, Eva), Is.GreaterThan(IdentityThresholds.LinkBits));

    [Test]
    public void Any_difference_weighs_less()
    {
        PersonData[] others =
        [
            Eva with { Names = [new PersonName("Mustre", "Eva")] },
            Eva with { Names = [new PersonName("Other", "Eva")] },
            Eva with { Names = [new PersonName("Muster", "Ewa")] },
            Eva with { BirthDate = "1988-07-18" },
            Eva with { BirthDate = "1988" },
            Eva with { Sex = "M" },
            Eva with { BirthCountry = "AUT" },
        ];

        Assert.That(others.Select(other => Bits(Eva, other)), Has.All.LessThan(Bits(Eva, Eva)));
    }

    [Test]
    public void A_common_name_weighs_less_than_a_rare_one()
    {
        var figures = new PopulationFigures(
        [
            new NameFigure(NameFigure.Population, "", 2_000_000),
            new NameFigure(NameFigure.Family, "MUSTER", 0.01),
            new NameFigure(NameFigure.Given, "EVA", 0.01),
        ]);

        Assert.That(
            Bits(Eva, Eva, figures),
            Is.LessThan(Bits(Eva with { Names = [new PersonName("Quixada", "Eva")] }, Eva with { Names = [new PersonName("Quixada", "Eva")] }, figures) - 5));
    }

    [Test]
    public void The_explanation_names_levels_and_bits_but_no_values()
    {
        var score = new BiographyScore(EvidenceWeights.Current, PopulationFigures.Assumed);
        (_, Agreement agreement, ComparedPair name) = WantedPerson.Of(Eva).Compare(WantedPerson.Of(Eva).KeysFor(Guid.Empty)[0], score);

        string explanation = score.Explain(agreement, name);

        Assert.That(explanation, Does.StartWith("family name Equal +").And.Contain("sum +").And.Not.Contain("MUSTER").And.Not.Contain("1988"));
    }

    private static double Bits(PersonData one, PersonData other, PopulationFigures? figures = null) => WantedPerson.Of(one)
        .Compare(WantedPerson.Of(other).KeysFor(Guid.Empty)[0], new BiographyScore(EvidenceWeights.Current, figures ?? PopulationFigures.Assumed))
        .Bits;
}

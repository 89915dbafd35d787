using System.Globalization;
using System.Text;
using Processing.Identity.Names;

namespace Processing.Identity.Evidence;

/// <summary>Weighs how far a biography agrees with another.</summary>
internal sealed class BiographyScore(EvidenceWeights weights, PopulationFigures figures)
{
    /// <summary>The sum of the evidence against the odds that one of so many people is meant, in bits: 0 is as likely as not.</summary>
    /// <param name="agreement">How far they agree.</param>
    /// <param name="wanted">The name that was looked for.</param>
    public double Bits(Agreement agreement, ComparedPair wanted) =>
        FamilyBits(agreement, wanted) + GivenBits(agreement, wanted) + (agreement.IsSwapped ? weights.Swapped : 0)
        + Weight(weights.Date[(int)agreement.Date]) + Weight(weights.Sex[(int)agreement.Sex]) + Weight(weights.Country[(int)agreement.Country])
        - Math.Log2(figures.Size);

    /// <summary>The evidence in words and bits, without values.</summary>
    /// <param name="agreement">How far they agree.</param>
    /// <param name="wanted">The name that was looked for.</param>
    public string Explain(Agreement agreement, ComparedPair wanted)
    {
        var text = new StringBuilder();
        Add(text, "family name", agreement.Family.ToString(), FamilyBits(agreement, wanted));
        Add(text, "given name", agreement.Given.ToString(), GivenBits(agreement, wanted));
        if (agreement.IsSwapped)
        {
            Add(text, "order", "Swapped", weights.Swapped);
        }

        Add(text, "birth date", agreement.Date.ToString(), Weight(weights.Date[(int)agreement.Date]));
        Add(text, "sex", agreement.Sex.ToString(), Weight(weights.Sex[(int)agreement.Sex]));
        Add(text, "country of birth", agreement.Country.ToString(), Weight(weights.Country[(int)agreement.Country]));
        return text.Append(CultureInfo.InvariantCulture, $"one of {figures.Size} people {-Math.Log2(figures.Size):+0.0;-0.0}; sum {Bits(agreement, wanted):+0.0;-0.0} bits; weights of {weights.Version:yyyy-MM-dd}").ToString();
    }

    private static void Add(StringBuilder text, string field, string level, double bits)
    {
        if (level != "Unknown")
        {
            text.Append(CultureInfo.InvariantCulture, $"{field} {level} {bits:+0.0;-0.0}; ");
        }
    }

    private double FamilyBits(Agreement agreement, ComparedPair wanted)
    {
        (double m, double u) = weights.Family[(int)agreement.Family];
        ComparedName name = agreement.IsSwapped ? wanted.Given : wanted.Family;
        return agreement.Family switch
        {
            NameLevel.Equal => Weight((m, figures.Family(name.Plain, u))),
            NameLevel.Contained or NameLevel.Near => Weight((m, Math.Max(u, name.Parts.Append(name.Plain).Max(part => figures.Family(part, u))))),
            _ => Weight((m, u)),
        };
    }

    private double GivenBits(Agreement agreement, ComparedPair wanted)
    {
        (double m, double u) = weights.Given[(int)agreement.Given];
        ComparedName name = agreement.IsSwapped ? wanted.Family : wanted.Given;
        return agreement.Given switch
        {
            NameLevel.Equal => Weight((m, figures.Given(name.Plain, u))),
            NameLevel.Contained or NameLevel.Nickname or NameLevel.Near or NameLevel.PartConflicts =>
                Weight((m, Math.Max(u, figures.GivenCode(GivenKey.CodeOf(name.Parts), u)))),
            _ => Weight((m, u)),
        };
    }

    private static double Weight((double M, double U) shares) => Math.Log2(shares.M / shares.U);
}

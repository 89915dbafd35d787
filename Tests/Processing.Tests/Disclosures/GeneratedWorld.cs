using System.Globalization;
using System.Text;

namespace Processing.Tests.Disclosures;

/// <summary>Generated tables of an operator for two countries and one day, and in plain words what they permit.</summary>
internal sealed class GeneratedWorld
{
    private static readonly string[] Kinds = ["Asylum", "Refugee"];
    private readonly Dictionary<string, Terms> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _waived = new(StringComparer.Ordinal);

    private GeneratedWorld(DateOnly today, string folder)
    {
        Today = today;
        Folder = folder;
    }

    public static string[] Countries { get; } = ["CAN", "AUS"];

    public DateOnly Today { get; }

    public string Folder { get; }

    public static GeneratedWorld Make(Random random)
    {
        DateOnly today = new DateOnly(2026, 1, 1).AddDays(random.Next(700));
        var world = new GeneratedWorld(today, Directory.CreateTempSubdirectory("cpms-world-").FullName);
        foreach (string country in Countries)
        {
            world._terms[country] = Terms.Make(random, today);
        }

        world.Write(random);
        return world;
    }

    /// <summary>Whether the tables let the country be told of such a person.</summary>
    public bool Permits(string country, Processing.Policy.Agreements.SubjectBelonging subject, int used)
    {
        Terms terms = _terms[country];
        bool isThird = subject.Citizenships.Count > 0 && !subject.IsPermanentResident && !subject.Citizenships.Contains(country, StringComparer.Ordinal) && !subject.Citizenships.Contains("USA", StringComparer.Ordinal);
        return terms.Row.IsInForce && terms.Agreement.IsInForce && terms.IsEnough && (!terms.IsThirdOnly || isThird) && used < terms.Quota;
    }

    public bool Waives(string country, string kind) => _waived.Contains(country + kind);

    public IReadOnlyList<string> Elements(string country) => _terms[country].Elements;

    public override string ToString() => $"{Today:O} {string.Join("; ", _terms)} {string.Join(' ', _waived)}";

    private void Write(Random random)
    {
        var terms = new StringBuilder("id,valid_from,valid_to,country,direction,reason,item,elements,third_country_only,version,counsel_sign_off,privacy_sign_off,source,sure\n");
        var register = new StringBuilder("id,valid_from,valid_to,item,countries,kind,identification,title,version,counsel_sign_off,privacy_sign_off,source,sure\n");
        var quotas = new StringBuilder("id,valid_from,valid_to,country,direction,per_year,source,sure\n");
        var waivers = new StringBuilder("id,valid_from,valid_to,country,class,kind,item,version,counsel_sign_off,privacy_sign_off,source,sure\n");
        foreach ((string country, Terms one) in _terms)
        {
            terms.AppendLine(CultureInfo.InvariantCulture, $"{country},{one.Row.Dates},{country},Answer,RefugeeClaimant,{country},{string.Join(' ', one.Elements)},{(one.IsThirdOnly ? "yes" : "no")},1,{one.Row.Signs},t,assumed");
            register.AppendLine(CultureInfo.InvariantCulture, $"{country},{one.Agreement.Dates},{country},{country},Agreement,US-{country}-2012,title,1,{one.Agreement.Signs},t,assumed");
            quotas.AppendLine(CultureInfo.InvariantCulture, $"{country},2000-01-01,,{country},Answer,{one.Quota},t,assumed");
            foreach (string kind in Kinds)
            {
                var row = Life.Make(random, Today);
                waivers.AppendLine(CultureInfo.InvariantCulture, $"{country}-{kind},{row.Dates},{country},{kind},SecretaryAuthorization,{country},1,{row.Signs},t,assumed");
                if (row.IsInForce && one.Agreement.Holds)
                {
                    _waived.Add(country + kind);
                }
            }
        }

        File.WriteAllText(Path.Combine(Folder, "agreement-terms.csv"), terms.ToString());
        File.WriteAllText(Path.Combine(Folder, "agreements.csv"), register.ToString());
        File.WriteAllText(Path.Combine(Folder, "quotas.csv"), quotas.ToString());
        File.WriteAllText(Path.Combine(Folder, "waivers.csv"), waivers.ToString());
    }

    private sealed record Terms(Life Row, Life Agreement, bool IsThirdOnly, bool IsEnough, int Quota, IReadOnlyList<string> Elements)
    {
        public static Terms Make(Random random, DateOnly today)
        {
            bool isEnough = random.Next(8) > 0;
            string[] elements =
            [
                .. isEnough ? new[] { "Reviewer", "ResponseDate" } : ["Reviewer"],
                .. Processing.Messages.DeliverCasePackage.PackageElements.Names.Where(name => name is not ("Reviewer" or "ResponseDate") && random.Next(2) == 0),
            ];
            return new Terms(Life.Make(random, today), Life.Make(random, today), random.Next(4) > 0, isEnough, random.Next(1, 12), elements);
        }
    }

    /// <summary>The days of a row around today, and its two signs.</summary>
    private sealed record Life(DateOnly From, DateOnly? To, DateOnly? Counsel, DateOnly? Privacy, DateOnly Today)
    {
        public bool Holds => From <= Today && (To is null || To >= Today);

        public bool IsInForce => Holds && Counsel <= Today && Privacy <= Today;

        public string Dates => $"{From:yyyy-MM-dd},{To:yyyy-MM-dd}";

        public string Signs => $"{Counsel:yyyy-MM-dd},{Privacy:yyyy-MM-dd}";

        public static Life Make(Random random, DateOnly today)
        {
            DateOnly from = today.AddDays(random.Next(12) == 0 ? random.Next(0, 3) : -random.Next(400, 900));
            DateOnly? to = random.Next(6) == 0 ? from.AddDays(random.Next(0, 900)) : null;
            return new Life(from, to, Sign(random, today), Sign(random, today), today);
        }

        private static DateOnly? Sign(Random random, DateOnly today) => random.Next(12) switch
        {
            0 => null,
            1 => today.AddDays(random.Next(0, 3)),
            _ => today.AddDays(-random.Next(0, 400)),
        };
    }
}

using System.Text;
using Processing.Disclosures;
using Processing.Messages.DeliverCasePackage;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.ProtectedClass;

namespace Processing.Tests.Disclosures;

/// <summary>
/// Generated people, answers of PCQS, agreements, waivers and days against a plain statement of what may leave. The long form
/// (<c>CPMS_LONG=1</c>) has half a million cases.
/// </summary>
public sealed class ReleaseModelTest
{
    private const int CasesPerWorld = 250;

    [Test]
    [Property("Acceptance", "M-33 M-39 M-61 M-62 M-63 M-105 M-110 M-111")]
    public void Nothing_leaves_without_class_clearance_and_agreement()
    {
        var random = new Random(20260715);
        int released = 0;
        foreach (GeneratedWorld world in Enumerable.Range(0, Worlds).Select(_ => GeneratedWorld.Make(random)))
        {
            var policy = new PolicyTables(world.Folder);
            for (int i = 0; i < CasesPerWorld; i++)
            {
                released += Check(world, policy, random);
            }

            Directory.Delete(world.Folder, true);
        }

        Assert.That(released, Is.GreaterThan(Worlds), "the generator must also make cases that may leave");
    }

    private static int Worlds => Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 2_000 : 80;

    private static int Check(GeneratedWorld world, PolicyTables policy, Random random)
    {
        var answer = GeneratedAnswer.Make(random);
        string[] citizenships = [.. GeneratedWorld.Countries.Append("COL").Append("SYR").Where(_ => random.Next(4) == 0)];
        var subject = new SubjectBelonging(citizenships, random.Next(10) == 0);
        string country = GeneratedWorld.Countries[random.Next(GeneratedWorld.Countries.Length)];
        int used = random.Next(8);

        var decision = ClassDecision.Decide(answer.Asked, answer.Statuses, policy, country, world.Today);
        var agreement = AgreementDecision.Decide(
            policy, new AskedExchange(country, ExchangeDirection.Answer, "RefugeeClaimant", subject, used), world.Today);
        var disclosure = ForeignDisclosure.Of(Clearance.Of(decision), agreement);

        bool mayLeave = world.Permits(country, subject, used) && answer.MayBeTold(kind => world.Waives(country, kind));
        Assert.That(disclosure is not null, Is.EqualTo(mayLeave), () => $"{world} {answer} {country} {string.Join(' ', citizenships)} {used}: {decision.Protection} {decision.Rule}, {agreement.Rule}");
        if (disclosure is null)
        {
            return 0;
        }

        AssertOnlyNamedElements(world, disclosure, country, random);
        Assert.That(disclosure.Waiver is not null, Is.EqualTo(answer.Kinds.Count > 0), "a waiver is cited if and only if one was needed");
        return 1;
    }

    private static void AssertOnlyNamedElements(GeneratedWorld world, ForeignDisclosure disclosure, string country, Random random)
    {
        string[] names = [.. PackageElements.Names.Append(PackageElements.Other)];
        PackagePart[] parts = [.. Enumerable.Range(0, 12).Select(i => Part(names[random.Next(names.Length)], i, random))];

        var content = ReleaseContent.Write(disclosure, new CasePackage("C", null) { Parts = parts });
        string text = Encoding.UTF8.GetString(content.Content.Skeleton.Span);

        for (int i = 0; i < parts.Length; i++)
        {
            bool isNamed = world.Elements(country).Contains(parts[i].Element, StringComparer.Ordinal);
            bool isOfAgreement = parts[i].Agreement is null || parts[i].Agreement == $"US-{country}-2012";
            Assert.That(text.Contains($"mark{i}!", StringComparison.Ordinal), Is.EqualTo(isNamed && isOfAgreement), parts[i].Element);
        }
    }

    private static PackagePart Part(string element, int index, Random random) => new(
        element,
        (PackagePlace)random.Next(4),
        $"<nc:StatusText>mark{index}!</nc:StatusText>",
        random.Next(5) == 0 ? random.Next(2) == 0 ? "US-CAN-2012" : "OTHER" : null);
}

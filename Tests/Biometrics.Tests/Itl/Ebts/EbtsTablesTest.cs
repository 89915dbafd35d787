using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Ebts;

namespace Biometrics.Tests.Itl.Ebts;

public sealed class EbtsTablesTest
{
    [Test]
    public void All_98_types_are_known() => Assert.That(EbtsTransactionTypes.All, Has.Count.EqualTo(98));

    [Test]
    public void The_types_of_immigration_checks_are_described() => Assert.That(
        new[]
        {
            "FAUF", "FANC", "CAR", "CNA", "MAP", "NFUF", "FVR", "TPIS", "TPRS", "RPIS", "EQHR", "IRQ", "CPR", "FIS",
            "SRE", "SRT", "SRB", "TPRR", "RPISR", "EHRR", "EQRR", "EQER", "IRR", "ISR", "PRR", "FISR", "ERRT", "ERRI", "ERRA", "ERRB", "UHN",
        }.Where(code => EbtsTransactionTypes.Find(code) is not { IsDescribed: true }),
        Is.Empty);

    [Test]
    public void Types_use_only_fields_of_the_dictionary() => Assert.That(
        EbtsTransactionTypes.All.SelectMany(type => type.Fields).Select(use => use.Mnemonic).Where(mnemonic => FieldCatalog.Find(2, mnemonic) is null),
        Is.Empty);

    [Test]
    public void Answers_and_errors_are_types() => Assert.That(
        EbtsTransactionTypes.All.SelectMany(type => type.Answers.Append(type.ErrorAnswer)).Where(code => code is not null && EbtsTransactionTypes.Find(code) is null),
        Is.Empty);

    [Test]
    public void Lists_of_codes_that_fields_name_exist() => Assert.That(
        () => EbtsFields.All.Where(field => field.Check.StartsWith("codes:", StringComparison.Ordinal)).Select(field => EbtsFields.Allows(field.Check[6..], "?")).ToList(),
        Throws.Nothing);
}

using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Ebts;

namespace Biometrics.Tests.Itl.Ebts;

public sealed class EbtsTransactionBuilderTest
{
    [TestCaseSource(typeof(EbtsExamples), nameof(EbtsExamples.Described))]
    public void Every_described_type_is_built_and_read(string code)
    {
        ItlTransaction built = EbtsExamples.Complete(code);

        var read = ItlTransaction.Read(built.ToArray());

        Assert.That(read.Category, Is.EqualTo(code));
        Assert.That(
            EbtsTransactionTypes.Find(code)!.Fields.Where(use => use.IsMandatory && read.Description!.Find(use.Mnemonic) is null), Is.Empty);
    }

    [Test]
    public void Says_what_is_missing()
    {
        EbtsTransactionBuilder builder = new EbtsTransactionBuilder("TPRS", EbtsExamples.Header).Set("RAP", "Y");

        Assert.That(builder.Missing, Is.EqualTo(["ATN"]));
        Assert.That(builder.Build, Throws.InvalidOperationException.With.Message.Contains("ATN"));
    }

    [Test]
    public void Refuses_a_field_that_the_type_does_not_have() =>
        Assert.That(() => new EbtsTransactionBuilder("CPR", EbtsExamples.Header).Set("NAM", "DOE,JOHN"), Throws.ArgumentException);

    [Test]
    public void Refuses_more_subfields_than_the_type_has() =>
        Assert.That(() => new EbtsTransactionBuilder("FAUF", EbtsExamples.Header).SetAll("CRI", ["A", "B", "C", "D"]), Throws.ArgumentException);

    [Test]
    public void Refuses_a_record_that_the_type_does_not_have() =>
        Assert.That(() => new EbtsTransactionBuilder("EQHR", EbtsExamples.Header).Add(EbtsExamples.Print(1, 1)), Throws.ArgumentException);

    [TestCase("XYZ")]
    [TestCase("RBMNT", Description = "known by name only")]
    public void Builds_only_described_types(string code) =>
        Assert.That(() => new EbtsTransactionBuilder(code, EbtsExamples.Header), Throws.ArgumentException);

    [Test]
    public void Names_the_character_set_where_a_name_needs_it()
    {
        ItlTransaction file = new EbtsTransactionBuilder("SRE", EbtsExamples.Header)
            .Set("SRF", "N").Set("CRI", "VTXIN0000").Set("NAM", "MÜLLER,JÖRG").Build();

        var read = ItlTransaction.Read(file.ToArray());

        Assert.That(read.Header.Text("DCS"), Is.EqualTo("003\u001fUTF-8"));
        Assert.That(read.Description!.Text("NAM"), Is.EqualTo("MÜLLER,JÖRG"));
    }

    [Test]
    public void An_answer_refers_to_its_request_and_echoes()
    {
        ItlTransaction request = EbtsExamples.Complete("FAUF");

        ItlTransaction answer = EbtsAnswer.Refuse(request, "E2026000000000000001", EbtsExamples.Header.Time, [EbtsErrors.Find("L0008")!]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Category, Is.EqualTo("ERRT"));
            Assert.That(answer.ControlReference, Is.EqualTo(request.ControlNumber));
            Assert.That(answer.Header.Text("DAI"), Is.EqualTo(request.Header.Text("ORI")));
            Assert.That(answer.Description!.Texts("CRI"), Is.EqualTo(request.Description!.Texts("CRI")));
            Assert.That(EbtsErrors.Of(answer).Select(error => error.Code), Is.EqualTo(["L0008"]));
        }
    }
}

using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Interchange;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Tests.Fingerprints.Interchange;

public sealed class Type9MinutiaeTest
{
    [Test]
    public void The_standard_fields_are_read_in_pixels_from_the_top()
    {
        var record = Record(ItlField.OfSubfields(9, 12, [["01", "10161016090", "62", "A"], ["02", "05080508000", "50", "B"]]));

        var view = Type9Minutiae.Read(record);

        Assert.That(view?.Minutiae.Items, Is.EqualTo((Minutia[])
        [
            new Minutia(200, 20, 192, MinutiaKind.Ending, 0),
            new Minutia(100, 120, 128, MinutiaKind.Bifurcation, 0),
        ]));
    }

    [Test]
    public void The_378_block_is_read_as_it_stands()
    {
        var record = Record(
            ItlField.Of(9, 127, "2"), ItlField.Of(9, 128, "400"), ItlField.Of(9, 129, "500"), ItlField.Of(9, 130, "1"), ItlField.Of(9, 131, "500"),
            ItlField.OfSubfields(9, 137, [["1", "100", "200", "45", "1", "80"]]));

        var view = Type9Minutiae.Read(record);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(view?.FingerPosition, Is.EqualTo(2));
            Assert.That(view?.Minutiae.WidthPixels, Is.EqualTo(400));
            Assert.That(view?.Minutiae.Items, Is.EqualTo((Minutia[])[new Minutia(100, 200, 64, MinutiaKind.Ending, 80)]));
        }
    }

    [Test]
    public void A_record_without_minutiae_holds_none() => Assert.That(Type9Minutiae.Read(Record(ItlField.Of(9, 3, "4"))), Is.Null);

    [TestCase("1016101609")]
    [TestCase("1016101609X")]
    public void A_misspelt_minutia_is_refused(string written) => Assert.That(
        () => Type9Minutiae.Read(Record(ItlField.OfSubfields(9, 12, [["01", written]]))),
        Throws.TypeOf<TemplateFormatException>());

    private static TaggedRecord Record(params ItlField[] fields) => TaggedRecord.Create(9, 1, fields);
}

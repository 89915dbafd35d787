using Processing.Messages;
using Processing.Routing.Ebts;

namespace Processing.Tests.Routing.Ebts;

public sealed class EbtsTextTest
{
    [TestCase("Müller-Lüdenscheidt", "Jörg Uwe", "MULLER-LUDENSCHEIDT,JORG UWE")]
    [TestCase("O'Neill", "Sinéad", "ONEILL,SINEAD")]
    [TestCase("", "Suharto", "UNKNOWN,SUHARTO")]
    [TestCase("Suharto", "", "SUHARTO,UNKNOWN")]
    [TestCase("Abcdefghijklmnopqrstuvwxyz", "Abcdefg", "ABCDEFGHIJKLMNOPQRSTUVWXYZ,ABC")]
    [TestCase("--  de  la--Cruz -", "Ana", "DE LA-CRUZ,ANA")]
    public void Writes_names_in_letters_hyphens_and_single_blanks(string family, string given, string expected) =>
        Assert.That(EbtsText.Name(new PersonData { Names = [new PersonName(family, given)], Identifiers = [] }), Is.EqualTo(expected));

    [TestCase(null, "000")]
    [TestCase(70, "510")]
    [TestCase(30, "400")]
    [TestCase(120, "711")]
    public void Writes_heights_in_feet_and_inches(int? inches, string expected) =>
        Assert.That(EbtsText.Height(inches), Is.EqualTo(expected));

    [TestCase(null, "XX")]
    [TestCase("USA", "US")]
    [TestCase("MEX", "MM")]
    [TestCase("COL", "YY")]
    public void Writes_places_of_birth(string? country, string expected) =>
        Assert.That(EbtsText.BirthPlace(country), Is.EqualTo(expected));
}

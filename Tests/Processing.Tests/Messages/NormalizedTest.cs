using Processing.Messages;

namespace Processing.Tests.Messages;

public sealed class NormalizedTest
{
    [TestCase("A123456789", "123456789")]
    [TestCase("A-123-456-789", "123456789")]
    [TestCase("A1234567", "001234567")]
    [TestCase("1234567", "001234567")]
    [TestCase("a 123 456 78", "012345678")]
    public void An_A_Number_has_nine_digits(string written, string stored) =>
        Assert.That(Normalized.Identifier(IdentifierKind.ANumber, written)?.Value, Is.EqualTo(stored));

    [TestCase("A000000000")]
    [TestCase("A")]
    [TestCase("")]
    [TestCase(null)]
    public void Nothing_is_no_A_Number(string? written) =>
        Assert.That(Normalized.Identifier(IdentifierKind.ANumber, written), Is.Null);

    [TestCase("Müller-Lüdenscheidt", "MULLERLUDENSCHEIDT")]
    [TestCase("de la Cruz", "DELACRUZ")]
    [TestCase("O'Neill", "ONEILL")]
    [TestCase("Łukasz", "ŁUKASZ")]
    public void A_key_is_letters_without_diacritics(string name, string key) =>
        Assert.That(Normalized.Key(name), Is.EqualTo(key));

    [Test]
    public void A_passport_needs_its_issuer()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Normalized.Passport("col", "ab 123")?.Value, Is.EqualTo("COL:AB123"));
            Assert.That(Normalized.Passport(null, "AB123"), Is.Null);
        }
    }
}

using Gateway.Security;

namespace Gateway.Tests.Security;

public sealed class PasswordHashTest
{
    [Test]
    public void Knows_its_password_again_after_being_written()
    {
        var (password, hash) = CredentialMaker.New();
        var read = PasswordHash.Parse(hash.ToString());

        Assert.That(read.IsOf(password), Is.True);
        Assert.That(read.IsOf(password + "x"), Is.False);
    }

    [TestCase("")]
    [TestCase("secret")]
    [TestCase("pbkdf2-sha256$1$AAAA$AAAA")]
    [TestCase("md5$1000$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Is_nothing_else(string text) => Assert.That(() => PasswordHash.Parse(text), Throws.TypeOf<FormatException>());

    [Test]
    public void Has_a_salt_of_its_own()
    {
        string[] hashes = [.. Enumerable.Range(0, 2).Select(_ => PasswordHash.Of("same", 1_000).ToString())];

        Assert.That(hashes, Is.Unique);
    }
}

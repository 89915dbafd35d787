using Gateway.Security;

namespace Gateway.Tests.Security;

public sealed class PartnerAccountsTest
{
    [Test]
    public void Reads_what_it_writes()
    {
        string hash = PasswordHash.Of("p", 1_000).ToString();
        string text = PartnerAccounts.Write(
        [
            new PartnerRow { Code = "B", Name = "Bee", Operations = ["*"], Address = "http://127.0.0.1:9/b", PasswordHash = hash, UsesMtom = true },
            new PartnerRow { Code = "A", Name = "Ay", CertificateThumbprints = ["aa:" + string.Join(':', Enumerable.Repeat("0f", 31))] },
        ]);

        var accounts = Load(text);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(accounts.All.Select(partner => partner.Code), Is.EqualTo((string[])["A", "B"]));
        Assert.That(accounts.FindAccount("B")?.PasswordHash?.IsOf("p"), Is.True);
        Assert.That(accounts.FindAccount("B")?.UsesMtom, Is.True);
        Assert.That(accounts.FindByThumbprint("AA" + string.Concat(Enumerable.Repeat("0F", 31)))?.Partner.Code, Is.EqualTo("A"));
    }

    [TestCase("[{\"code\":\"A\"}]")]
    [TestCase("[{\"code\":\"A\",\"name\":\"A\",\"address\":\"not an address\"}]")]
    [TestCase("[{\"code\":\"A\",\"name\":\"A\",\"passwordHash\":\"hunter2\"}]")]
    [TestCase("[{\"code\":\"A\",\"name\":\"A\",\"certificateThumbprints\":[\"12\"]}]")]
    [TestCase("[{\"code\":\"A\",\"name\":\"A\"},{\"code\":\"A\",\"name\":\"A\"}]")]
    [TestCase("nonsense")]
    public void Says_what_is_wrong_without_repeating_secrets(string text) =>
        Assert.That(() => Load(text), Throws.TypeOf<InvalidDataException>().With.Message.Not.Contain("hunter2"));

    private static PartnerAccounts Load(string text)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return PartnerAccounts.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

using Processing.Messages;
using Schemas;

namespace Conventions;

public sealed class MessageTypesTest
{
    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    // Traditional files have no XML content to show right and wrong.
    private static IEnumerable<MessageType> Exchange => MessageTypes.All.Where(type => type.Stem != MessageTypes.NativeEbts);

    [Test]
    public void Every_message_has_a_schema([ValueSource(nameof(Exchange))] MessageType type)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(IsDeclared(type.Request.Namespace, type.Request.LocalName), Is.True);
            Assert.That(type.Response is null || IsDeclared(type.Response.Value.Namespace, type.Response.Value.LocalName), Is.True);
        }
    }

    [Test]
    public void Every_message_has_a_valid_and_an_invalid_sample([ValueSource(nameof(Exchange))] MessageType type)
    {
        var expectations = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "samples"), "expected.txt", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "request.xml")).Contains($"{type.Request.LocalName}", StringComparison.Ordinal))
            .Select(file => File.ReadAllText(file).TrimStart().StartsWith("valid", StringComparison.Ordinal)).ToList();
        Assert.That(expectations, Does.Contain(true).And.Contain(false));
    }

    [Test]
    public void Every_message_is_in_the_list_for_partners([ValueSource(nameof(Exchange))] MessageType type) =>
        Assert.That(RepositoryFolder.Read("docs/messages.md"), Does.Contain(type.Stem));

    [Test]
    public void What_is_not_served_yet_is_in_the_readme() =>
        Assert.That(
            MessageTypes.All.Where(type => type.Standing == MessageStanding.NotYetServed).Select(type => type.Stem)
                .Where(stem => !RepositoryFolder.Read("README.md").Contains(stem, StringComparison.Ordinal)),
            Is.Empty);

    private static bool IsDeclared(string ns, string name) => Catalog.Profiles.Select(profile => profile.Catalog).Prepend(Catalog)
        .Any(known => known.Set.GlobalElements.Contains(new System.Xml.XmlQualifiedName(name, ns)));
}

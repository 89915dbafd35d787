using System.Text;
using Schemas.Infoset;
using Schemas.Infoset.Names;
using Schemas.Infoset.Reading;

namespace Schemas.Tests.Infoset;

/// <summary>The tables of one document serve the next; what names meant in the one must not leak into the other.</summary>
internal sealed class KnownNamesAcrossDocumentsTest
{
    private const string Known = "urn:known-across-documents";

    private static readonly XmlName Item = new(Known, "Item");

    [OneTimeSetUp]
    public static void Register() => KnownNames.Register(Item, new XmlName("urn:other-across-documents", "Item"));

    [Test]
    public void A_prefix_means_what_its_own_document_says()
    {
        string[] namespaces = [Known, "urn:other-across-documents", "urn:nobody-knows", Known, "urn:nobody-knows-either"];
        var tables = InfosetTables.Rent();

        var found = namespaces.Select(space => Names(tables, $"<p:Item xmlns:p=\"{space}\"/>")[0].Namespace).ToList();

        Assert.That(found, Is.EqualTo(namespaces));
    }

    [Test]
    public void An_outer_declaration_holds_again_after_an_inner_one()
    {
        const string Text = $"<p:Item xmlns:p=\"{Known}\"><p:Item xmlns:p=\"urn:inner\"><p:Item/></p:Item><p:Item/></p:Item>";
        var tables = InfosetTables.Rent();

        for (int round = 0; round < 3; round++)
        {
            Assert.That(Names(tables, Text).Select(name => name.Namespace), Is.EqualTo((string[])[Known, "urn:inner", "urn:inner", Known]));
        }
    }

    [Test]
    public void Names_that_only_documents_have_are_read_anew_in_each()
    {
        var tables = InfosetTables.Rent();

        var first = Names(tables, $"<p:Alpha xmlns:p=\"{Known}\"><p:Beta/></p:Alpha>");
        var second = Names(tables, $"<p:Beta xmlns:p=\"{Known}\"><p:Alpha/></p:Beta>");

        Assert.That(first.Concat(second).Select(name => name.LocalName), Is.EqualTo((string[])["Alpha", "Beta", "Beta", "Alpha"]));
    }

    [Test]
    public void A_prefix_of_an_earlier_document_is_unknown_in_the_next()
    {
        var tables = InfosetTables.Rent();
        Names(tables, $"<p:Item xmlns:p=\"{Known}\"/>");

        Assert.That(
            () => Names(tables, "<p:Item/>"),
            Throws.InstanceOf<InfosetException>().With.Property("Code").EqualTo(InfosetErrorCode.PrefixUndeclared));
    }

    [Test]
    public void An_attribute_without_prefix_is_not_the_element_of_that_name()
    {
        var tables = InfosetTables.Rent();

        for (int round = 0; round < 2; round++)
        {
            var names = Names(tables, $"<Item xmlns=\"{Known}\" Item=\"1\"/>");

            Assert.That(names, Is.EqualTo((XmlName[])[Item, new XmlName(string.Empty, "Item")]));
        }
    }

    [Test]
    public void More_scopes_than_are_kept_are_read_as_well()
    {
        var tables = InfosetTables.Rent();

        for (int i = 0; i < 1_000; i++)
        {
            Assert.That(Names(tables, $"<p{i}:Item xmlns:p{i}=\"{Known}\"/>"), Is.EqualTo((XmlName[])[Item]));
        }
    }

    [Test]
    public void Names_of_any_length_are_told_apart()
    {
        var tables = InfosetTables.Rent();
        string[] names = [.. Enumerable.Range(1, 200).Select(length => new string('a', length))];
        string text = "<r>" + string.Concat(names.Select(name => $"<{name}/><{name}b/>")) + "</r>";

        var read = Names(tables, text).Skip(1).Select(name => name.LocalName);

        Assert.That(read, Is.EqualTo(names.SelectMany(name => (string[])[name, name + "b"])));
    }

    /// <summary>The names of all elements, each followed by those of its attributes, read into tables that have served before.</summary>
    private static List<XmlName> Names(InfosetTables tables, string text)
    {
        tables.Begin();
        InfosetParser.Read(Encoding.UTF8.GetBytes(text), DeclaredEncoding.Utf8, tables, InfosetLimits.Default, new XopParts(null));
        var names = new List<XmlName>();
        for (int row = 0; row < tables.ElementCount; row++)
        {
            names.Add(tables.Symbols.NameOf(tables.Element(row).Symbol));
            foreach (ref readonly var attribute in tables.AttributesOf(in tables.Element(row)))
            {
                names.Add(tables.Symbols.NameOf(attribute.Symbol));
            }
        }

        return names;
    }
}

using System.Text;
using Schemas.Infoset;
using Schemas.Infoset.Names;

namespace Schemas.Tests.Infoset;

internal sealed class XmlInfosetTest
{
    private const string Envelope = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- a remark -->
        <s:Envelope xmlns:s="urn:soap" xmlns="urn:default">
          <s:Body>
            <Request xmlns:x="urn:x" x:kind="a&amp;b" kind='2'>
              <x:Person>Ann</x:Person>
              <x:Person>
                 Bob   the
                 Builder </x:Person>
              <Empty/>
            </Request>
          </s:Body>
        </s:Envelope>
        """;

    private static readonly XmlName Person = new("urn:x", "Person");

    [Test]
    public void Names_are_expanded_with_the_declarations_in_scope()
    {
        using var infoset = Documents.Read(Envelope);
        var request = infoset.Root.FirstChild.FirstChild;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(infoset.Root.Name, Is.EqualTo(new XmlName("urn:soap", "Envelope")));
            Assert.That(request.Name, Is.EqualTo(new XmlName("urn:default", "Request")));
            Assert.That(request.FirstChild.Is(Person), Is.True);
            Assert.That(infoset.ElementCount, Is.EqualTo(6));
        }
    }

    [Test]
    public void Children_come_in_document_order()
    {
        using var infoset = Documents.Read(Envelope);
        var names = new List<string>();
        foreach (var child in infoset.Root.FirstChild.FirstChild.Children)
        {
            names.Add(child.Name.LocalName);
        }

        Assert.That(string.Join(" ", names), Is.EqualTo("Person Person Empty"));
    }

    [Test]
    public void Text_is_collapsed_and_raw_text_is_not()
    {
        using var infoset = Documents.Read("<a><b> x &lt; <![CDATA[<y>]]><!-- no --> \r\n z</b></a>");
        var b = infoset.Root.FirstChild;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(b.Text, Is.EqualTo("x < <y> z"));
            Assert.That(Encoding.UTF8.GetString(b.RawText), Is.EqualTo(" x &lt; <![CDATA[<y>]]><!-- no --> \r\n z"));
            Assert.That(infoset.Root.Text, Is.Empty);
        }
    }

    [Test]
    public void Attributes_are_found_by_expanded_name()
    {
        using var infoset = Documents.Read(Envelope);
        var request = infoset.Root.FirstChild.FirstChild;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.TryGetAttribute(new XmlName("urn:x", "kind"), out string qualified), Is.True);
            Assert.That(qualified, Is.EqualTo("a&b"));
            Assert.That(request.TryGetAttribute(new XmlName(string.Empty, "kind"), out string plain), Is.True);
            Assert.That(plain, Is.EqualTo("2"));
            Assert.That(request.TryGetAttribute(new XmlName("urn:default", "kind"), out _), Is.False);
        }
    }

    [Test]
    public void Line_ends_and_tabs_in_attributes_are_spaces()
    {
        using var infoset = Documents.Read("<a b='1\r\n2\t3\r4&#10;5'/>");
        infoset.Root.TryGetAttribute(new XmlName(string.Empty, "b"), out string value);

        Assert.That(value, Is.EqualTo("1 2 3 4\n5"));
    }

    [Test]
    public void Path_has_the_senders_prefixes_and_numbers_where_names_repeat()
    {
        using var infoset = Documents.Read(Envelope);
        var second = infoset.Root.FirstChild.FirstChild.FirstChild.NextSibling;

        Assert.That(second.Path, Is.EqualTo("/s:Envelope/s:Body/Request/x:Person[2]"));
    }

    [Test]
    public void Offset_and_length_cut_the_element_out_of_the_document()
    {
        using var infoset = Documents.Read(Envelope);
        var empty = infoset.Root.FirstChild.FirstChild.Child(new XmlName("urn:default", "Empty"));

        Assert.That(Encoding.UTF8.GetString(infoset.Document.Span.Slice(empty.Offset, empty.Length)), Is.EqualTo("<Empty/>"));
    }

    [Test]
    public void An_absent_element_answers_everything_with_nothing()
    {
        using var infoset = Documents.Read(Envelope);
        var absent = infoset.Root.Child(Person).Child(Person).FirstChild.Parent;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(absent.IsPresent, Is.False);
            Assert.That(absent.Text, Is.Empty);
            Assert.That(absent.Path, Is.Empty);
            Assert.That(absent.Children.Count, Is.Zero);
            Assert.That(absent.TryGetAttribute(Person, out _), Is.False);
            Assert.That(absent.Binary.DecodedLength, Is.Zero);
            Assert.That(absent.Is(absent.Name), Is.False);
        }
    }

    [TestCase("x", "urn:x")]
    [TestCase("", "urn:default")]
    [TestCase("s", "urn:soap")]
    [TestCase("xml", "http://www.w3.org/XML/1998/namespace")]
    [TestCase("y", null)]
    public void A_prefix_is_looked_up_where_it_stands(string prefix, string? expected)
    {
        using var infoset = Documents.Read(Envelope);

        Assert.That(infoset.NamespaceOf(prefix, infoset.Root.FirstChild.FirstChild.FirstChild), Is.EqualTo(expected));
    }

    [Test]
    public void An_inner_declaration_hides_the_outer_until_the_element_ends()
    {
        using var infoset = Documents.Read("<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2'><p:c/></p:b><p:d/></p:a>");
        var inner = infoset.Root.FirstChild;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(inner.Name.Namespace, Is.EqualTo("urn:2"));
            Assert.That(inner.FirstChild.Name.Namespace, Is.EqualTo("urn:2"));
            Assert.That(inner.NextSibling.Name.Namespace, Is.EqualTo("urn:1"));
        }
    }

    [TestCase(0, 1, 1)]
    [TestCase(3, 1, 4)]
    [TestCase(4, 2, 1)]
    [TestCase(9, 3, 2)]
    public void Positions_count_lines_and_characters(int offset, int line, int column)
    {
        using var infoset = Documents.Read("<a>\n\u00E9\r\n\u00E9</a>");

        Assert.That(infoset.PositionOf(offset), Is.EqualTo((line, column)));
    }

    [Test]
    public void An_element_cannot_be_used_after_its_document()
    {
        var infoset = Documents.Read(Envelope);
        var root = infoset.Root;
        infoset.Dispose();

        Assert.That(() => root.Name, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void Registered_names_are_the_same_strings_in_every_document()
    {
        var name = new XmlName("urn:registered", "Known");
        KnownNames.Register(name);
        using var infoset = Documents.Read("<Known xmlns='urn:registered'/>");

        Assert.That(infoset.Root.Name.LocalName, Is.SameAs(name.LocalName));
    }
}

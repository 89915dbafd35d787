using Schemas.Infoset;
using static Schemas.Infoset.InfosetErrorCode;

namespace Schemas.Tests.Infoset;

internal sealed class WellFormednessTest
{
    [TestCase("<a/>")]
    [TestCase("<a></a>\r\n<!-- after -->\n")]
    [TestCase("<?xml version='1.0'?><a/>")]
    [TestCase("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes' ?>\n<a/>")]
    [TestCase("<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;&#x0000041;</a>")]
    [TestCase("<a>]] ></a>")]
    [TestCase("<a><![CDATA[]]]]><![CDATA[>]]></a>")]
    [TestCase("<a><!-- - -- ></a>-->", CommentMalformed)]
    [TestCase("<a b='>' c=\"'\" d='\"'/>")]
    [TestCase("<a.b-c_d:e1 xmlns:a.b-c_d='urn:1'/>")]
    [TestCase("<\u00E9l\u00E9ment\u00B7/>")]
    [TestCase("<a xml:lang='en'/>")]
    [TestCase("<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>")]
    [TestCase("<a xmlns='urn:1'><b xmlns=''/></a>")]
    [TestCase("<a >\u00E9\u4E2D\U0001F600\uFFFD\u007F\u0085</a >")]
    [TestCase("", RootMissing)]
    [TestCase("  <!-- only --> ", RootMissing)]
    [TestCase("a", ContentOutsideRoot)]
    [TestCase("<a/>b", ContentOutsideRoot)]
    [TestCase("<a/><b/>", ContentOutsideRoot)]
    [TestCase("<a/><![CDATA[]]>", MarkupMalformed)]
    [TestCase("<a/>&#32;", ContentOutsideRoot)]
    [TestCase(" <?xml version='1.0'?><a/>", InstructionForbidden)]
    [TestCase("<?xml version='1.1'?><a/>", VersionUnsupported)]
    [TestCase("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", EncodingUnsupported)]
    [TestCase("<?xml version='1.0' encoding='UTF-16'?><a/>", EncodingMismatch)]
    [TestCase("<?xml encoding='UTF-8'?><a/>", DeclarationMalformed)]
    [TestCase("<?xml version='1.0' standalone='maybe'?><a/>", DeclarationMalformed)]
    [TestCase("<?xml version='1.0'encoding='UTF-8'?><a/>", DeclarationMalformed)]
    [TestCase("<?xml version='1.0' other='1'?><a/>", DeclarationMalformed)]
    [TestCase("<?xml version=1.0?><a/>", DeclarationMalformed)]
    [TestCase("<!DOCTYPE a><a/>", DocumentTypeForbidden)]
    [TestCase("<a><!DOCTYPE a></a>", DocumentTypeForbidden)]
    [TestCase("<a><!ELEMENT a></a>", MarkupMalformed)]
    [TestCase("<a><?target data?></a>", InstructionForbidden)]
    [TestCase("<a>", EndUnexpected)]
    [TestCase("<a><b></a>", EndTagMismatch)]
    [TestCase("<a></b>", EndTagMismatch)]
    [TestCase("<a></ab>", EndTagMismatch)]
    [TestCase("<a></a b='1'>", EndTagMismatch)]
    [TestCase("<a></a", EndUnexpected)]
    [TestCase("<a", EndUnexpected)]
    [TestCase("<", EndUnexpected)]
    [TestCase("</a>", NameMalformed)]
    [TestCase("< a/>", NameMalformed)]
    [TestCase("<1a/>", NameMalformed)]
    [TestCase("<-a/>", NameMalformed)]
    [TestCase("<a:/>", NameMalformed)]
    [TestCase("<:a/>", NameMalformed)]
    [TestCase("<a:b:c xmlns:a='urn:1'/>", NameMalformed)]
    [TestCase("<a\u00D7/>", NameMalformed)]
    [TestCase("<\u0300a/>", NameMalformed)]
    [TestCase("<a b/>", AttributeMalformed)]
    [TestCase("<a b=1/>", AttributeMalformed)]
    [TestCase("<a b='<'/>", AttributeMalformed)]
    [TestCase("<a b='1'c='2'/>", MarkupMalformed)]
    [TestCase("<a / >", MarkupMalformed)]
    [TestCase("<a b='1' b='2'/>", AttributeDuplicate)]
    [TestCase("<a xmlns:p='urn:1' xmlns:q='urn:1' p:b='1' q:b='2'/>", AttributeDuplicate)]
    [TestCase("<a xmlns:p='urn:1' xmlns:p='urn:1'/>", AttributeDuplicate)]
    [TestCase("<a xmlns='urn:1' xmlns='urn:2'/>", AttributeDuplicate)]
    [TestCase("<p:a/>", PrefixUndeclared)]
    [TestCase("<a p:b='1'/>", PrefixUndeclared)]
    [TestCase("<a><b xmlns:p='urn:1'/><p:c/></a>", PrefixUndeclared)]
    [TestCase("<a xmlns:p=''/>", NamespaceDeclarationForbidden)]
    [TestCase("<a xmlns:xmlns='urn:1'/>", NamespaceDeclarationForbidden)]
    [TestCase("<a xmlns:xml='urn:1'/>", NamespaceDeclarationForbidden)]
    [TestCase("<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", NamespaceDeclarationForbidden)]
    [TestCase("<a xmlns='http://www.w3.org/2000/xmlns/'/>", NamespaceDeclarationForbidden)]
    [TestCase("<xmlns:a/>", PrefixUndeclared)]
    [TestCase("<a>&</a>", ReferenceMalformed)]
    [TestCase("<a>& </a>", ReferenceMalformed)]
    [TestCase("<a>&amp</a>", ReferenceMalformed)]
    [TestCase("<a>&;</a>", ReferenceMalformed)]
    [TestCase("<a>&#;</a>", ReferenceMalformed)]
    [TestCase("<a>&#x;</a>", ReferenceMalformed)]
    [TestCase("<a>&#X41;</a>", ReferenceMalformed)]
    [TestCase("<a>&#4a;</a>", ReferenceMalformed)]
    [TestCase("<a>&nbsp;</a>", EntityUndeclared)]
    [TestCase("<a b='&nbsp;'/>", EntityUndeclared)]
    [TestCase("<a>&#0;</a>", CharacterReferenceForbidden)]
    [TestCase("<a>&#xFFFE;</a>", CharacterReferenceForbidden)]
    [TestCase("<a>&#xD800;</a>", CharacterReferenceForbidden)]
    [TestCase("<a>&#x110000;</a>", CharacterReferenceForbidden)]
    [TestCase("<a>&#99999999999999999999;</a>", CharacterReferenceForbidden)]
    [TestCase("<a>]]></a>", CdataEndInText)]
    [TestCase("<a>x]]]></a>", CdataEndInText)]
    [TestCase("<a><![CDATA[</a>", EndUnexpected)]
    [TestCase("<a><!-- </a>", EndUnexpected)]
    [TestCase("<a><!-- -- --></a>", CommentMalformed)]
    [TestCase("<a><!-- x---></a>", CommentMalformed)]
    [TestCase("<a><!-></a>", MarkupMalformed)]
    [TestCase("<a>\u0001</a>", CharacterForbidden)]
    [TestCase("<a>AAAA\0</a>", CharacterForbidden)]
    [TestCase("<a>\uFFFE</a>", CharacterForbidden)]
    [TestCase("<a b='\u0008'/>", CharacterForbidden)]
    [TestCase("<a><!--\u0008--></a>", CharacterForbidden)]
    [TestCase("<a><![CDATA[\uFFFF]]></a>", CharacterForbidden)]
    public void A_document_is_read_or_refused_with_its_code(string text, InfosetErrorCode expected = None) =>
        Assert.That(Documents.Refusal(text), Is.EqualTo(expected));

    [TestCase(new byte[] { 0x80 })]
    [TestCase(new byte[] { 0xC0, 0x80 })]
    [TestCase(new byte[] { 0xC3 })]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 })]
    [TestCase(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public void Bytes_that_are_not_utf8_are_refused(byte[] bytes)
    {
        byte[] document = [.. "<a>"u8, .. bytes, .. "</a>"u8];

        Assert.That(Documents.Refusal(document), Is.EqualTo(EncodingInvalid));
    }

    [TestCase("<?go ?><a><?go on?></a><?go?>", None)]
    [TestCase("<a><?XmL x?></a>", InstructionMalformed)]
    [TestCase("<a><?a:b x?></a>", InstructionMalformed)]
    [TestCase("<a><?a/?></a>", InstructionMalformed)]
    [TestCase("<a><? a?></a>", NameMalformed)]
    [TestCase("<a><?a x></a>", EndUnexpected)]
    public void Processing_instructions_can_be_let_through(string text, InfosetErrorCode expected) =>
        Assert.That(Documents.Refusal(text, new InfosetLimits { AllowProcessingInstructions = true }), Is.EqualTo(expected));

    [Test]
    public void A_refusal_says_where_and_quotes_nothing()
    {
        var exception = Assert.Throws<InfosetException>(() => Documents.Read("<a>\n  <secret b='hidden' b='hidden'/>\n</a>"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((exception!.Line, exception.Column, exception.Offset), Is.EqualTo((2, 22, 25)));
            Assert.That(exception.FindingCode, Is.EqualTo("CPMS-2014"));
            Assert.That(exception.Message, Does.Not.Contain("hidden").And.Not.Contain("secret"));
        }
    }
}

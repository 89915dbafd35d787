using System.Text;
using System.Xml.Linq;
using Processing.Disclosures;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Partners;

namespace Processing.Tests.Flow;

/// <summary>The samples of an inquiry and of its package, with every data element that the exchange names, on their whole way.</summary>
public sealed class SampleExchangeFlowTest
{
    private static readonly XNamespace Own = MessageTypes.ExchangeNamespace;
    private static readonly string[] NotForAnalysts = ["MessageHeader", "AgreementIdentification", "MatchedIdentity"];
    private static readonly string[] NotInTheTerms = ["PersonPassportIdentification"];

    [TestCase("Uniform")]
    [TestCase("PartnerSpecific")]
    [Property("Acceptance", "M-65 M-66 M-67 M-72 M-80 M-81 M-82 M-83 M-84 M-85 M-86 M-87 M-88 M-89 M-121")]
    public async Task The_analysts_get_every_word_of_an_inquiry_in_either_template(string template)
    {
        string inquiry = Samples.Request("InquirePerson", "refugee-claimant").Replace(">Uniform<", $">{template}<", StringComparison.Ordinal);
        await using Stand stand = await InquiredAsync(inquiry);

        XElement opened = Plain(Text(stand.Partners.CallsOf("OpenCase")[0].Xml)).Element(Own + "CaseInquiry")!;
        IEnumerable<XElement> asked = Plain(inquiry).Elements().Where(element => !NotForAnalysts.Contains(element.Name.LocalName, StringComparer.Ordinal));

        Assert.That(Sorted(opened.Elements()), Is.EqualTo(Sorted(asked)));
    }

    [Test]
    [Property("Acceptance", "M-36 M-68 M-90 M-91 M-92 M-93 M-94 M-95 M-96 M-97 M-98 M-99 M-100 M-101 M-102 M-103 M-104 M-156")]
    public async Task OBIM_collects_every_agreed_element_of_a_package_as_the_analysts_sent_it()
    {
        string package = Samples.Request("DeliverCasePackage", "full");
        await using Stand stand = await InquiredAsync(Samples.Request("InquirePerson", "refugee-claimant"));
        await stand.SendAsync("ICTS", package);
        await Stand.UntilAsync(async () => (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items.Count == 1);
        PendingReview pending = (await stand.Engine.Releases.ReadAsync(null, CancellationToken.None)).Items[0];
        await stand.Engine.Releases.DecideAsync(pending.InquiryId, pending.PackageId, true, "read the file", "reviewer", CancellationToken.None);
        await stand.UntilCalledAsync("DeliverAnswer");
        string id = Releases.IdIn(Text(stand.Partners.CallsOf("DeliverAnswer")[0].Xml));

        string collected = Text(((IntakeAnswer.Replied)await stand.SendAsync("IDENT", Releases.Collect("c1", id))).Xml);

        XElement sent = Plain(package).Element(Own + "CasePackage")!;
        sent.Descendants().Where(element => NotInTheTerms.Contains(element.Name.LocalName, StringComparer.Ordinal)).Remove();
        Assert.That(Plain(collected).Element(Own + "CasePackage")!.ToString(), Is.EqualTo(sent.ToString()));
    }

    private static async Task<Stand> InquiredAsync(string inquiry)
    {
        Stand stand = await Stand.StartAsync(script: partners =>
        {
            partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, "NotProtected", "B2"));
            partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
            partners.On("ICTS", "OpenCase", call => ScriptedPartners.Answer(call, "Opened", writer => writer.Identification("CaseIdentification", "ICTS-26-004455")));
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints(aNumber: "A900000555"));
        await stand.SendAsync("IDENT", inquiry);
        await stand.UntilCalledAsync("OpenCase");
        return stand;
    }

    private static XElement Plain(string xml)
    {
        var root = XElement.Parse(xml);
        foreach (XElement element in root.DescendantsAndSelf())
        {
            element.RemoveAttributes();
        }

        return XElement.Parse(root.ToString());
    }

    private static string[] Sorted(IEnumerable<XElement> elements) => [.. elements.Select(element => element.ToString()).Order(StringComparer.Ordinal)];

    private static string Text(ReadOnlyMemory<byte> xml) => Encoding.UTF8.GetString(xml.Span);
}

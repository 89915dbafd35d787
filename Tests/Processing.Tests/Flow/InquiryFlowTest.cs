using System.Text;
using System.Text.RegularExpressions;
using Processing.Intake.Answers;
using Processing.Partners;

namespace Processing.Tests.Flow;

public sealed partial class InquiryFlowTest
{
    [Test]
    [Property("Acceptance", "M-55 M-61 Q-1")]
    public async Task A_protected_person_and_an_unknown_one_get_the_same_reply()
    {
        string protectedReply = await NoMatchOf("A123456789", "NotProtected", "T1");
        string unknownReply = await NoMatchOf("A999999999", "NotProtected");

        Assert.That(Masked(protectedReply), Is.EqualTo(Masked(unknownReply)));
    }

    [Test]
    public async Task The_first_answer_is_the_same_for_everybody()
    {
        await using Stand stand = await Stand.StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        string known = Xml(await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1")));
        string unknown = Xml(await stand.SendAsync("IDENT", Inquiries.About("A999999999", "q2")));

        Assert.That(Masked(known), Is.EqualTo(Masked(unknown)));
    }

    [Test]
    [Property("Acceptance", "M-64 M-72 M-106")]
    public async Task A_clear_person_opens_a_case_and_the_package_waits_for_review()
    {
        await using Stand stand = await Stand.StartAsync(script: partners =>
        {
            Script(partners, "NotProtected", "B2");
            partners.On("ICTS", "OpenCase", call => ScriptedPartners.Answer(
                call, "Opened", writer => writer.Identification("CaseIdentification", "CASE-1")));
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1"));
        await stand.UntilCalledAsync("OpenCase");

        string ack = Xml(await stand.SendAsync("ICTS", Inquiries.Package("q1")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ack, Does.Contain("<DeliverCasePackageOutcomeCode>Received<"));
            Assert.That(stand.Partners.CallsOf("DeliverAnswer"), Is.Empty, "nothing leaves before the review");
        }
    }

    [Test]
    [Property("Acceptance", "M-60 Q-2")]
    public async Task An_inquiry_is_held_while_PCQS_is_away_or_unclear()
    {
        int calls = 0;
        await using Stand stand = await Stand.StartAsync(script: partners =>
        {
            Script(partners, "NotProtected", "B2");
            partners.On("PCQS", "QueryPersonStatus", call => Interlocked.Increment(ref calls) switch
            {
                1 => new PartnerReply.Unavailable("HTTP 503"),
                2 => ScriptedPartners.StatusAnswer(call, "Unclear"),
                3 => ScriptedPartners.StatusAnswer(call, "NotProtected", "ZZ9"),
                _ => ScriptedPartners.StatusAnswer(call, "Protected"),
            });
        });
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1"));
        await stand.UntilCalledAsync("DeliverAnswer");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stand.Partners.CallsOf("QueryPersonStatus"), Has.Count.EqualTo(4));
            Assert.That(stand.Partners.CallsOf("OpenCase"), Is.Empty);
        }
    }

    [TestCase("NZL", "USCIS", "PartnerNotEnabled")]
    [TestCase("CAN", "CBP", "OtherOwner")]
    [Property("Acceptance", "M-58 M-59")]
    public async Task What_is_not_ours_to_answer_is_said_so(string country, string owner, string outcome)
    {
        await using Stand stand = await Stand.StartAsync(script: partners => Script(partners, "NotProtected"));

        await stand.SendAsync("IDENT", Inquiries.About("A123456789", "q1", country, owner));
        await stand.UntilCalledAsync("DeliverAnswer");

        Assert.That(Encoding.UTF8.GetString(stand.Partners.CallsOf("DeliverAnswer")[0].Xml.Span), Does.Contain(outcome));
    }

    private static async Task<string> NoMatchOf(string aNumber, string protection, params string[] classes)
    {
        await using Stand stand = await Stand.StartAsync(script: partners => Script(partners, protection, classes));
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());
        await stand.SendAsync("IDENT", Inquiries.About(aNumber, "q1"));
        await stand.UntilCalledAsync("DeliverAnswer");
        string delivered = Encoding.UTF8.GetString(stand.Partners.CallsOf("DeliverAnswer")[0].Xml.Span);
        Assert.That(delivered, Does.Contain("<InquirePersonOutcomeCode>NoMatch<"));
        return delivered;
    }

    private static void Script(ScriptedPartners partners, string protection, params string[] classes)
    {
        partners.On("PCQS", "QueryPersonStatus", call => ScriptedPartners.StatusAnswer(call, protection, classes));
        partners.On("IDENT", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
    }

    private static string Masked(string xml) => Times().Replace(Ids().Replace(xml, "#"), "@");

    private static string Xml(IntakeAnswer answer) => Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|>q[12]<", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", RegexOptions.None, 1000)]
    private static partial Regex Times();
}

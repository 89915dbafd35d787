using System.Globalization;
using Simulators.Scripts;

namespace Simulators.Tests.Ident;

public sealed class IdentSimulatorTest
{
    [Test]
    public async Task New_images_make_a_new_identity()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("IdentifyOutcomeCode"), Is.EqualTo("NoMatch"));
        Assert.That(reply.Value("FingerprintIdentification"), Does.Match("^11[0-9]{8}FIN$"));
        Assert.That(reply.Value("EncounterIdentification"), Does.Match("^22[0-9]{12}EID$"));
    }

    [Test]
    public async Task Images_seen_before_find_their_holder()
    {
        await using var stand = await Stand.StartAsync();
        Soap.Reply first = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Soap.Reply second = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M2", "print"));

        Assert.That(Stand.Problems(second.Body), Is.Empty);
        Assert.That(second.Value("IdentifyOutcomeCode"), Is.EqualTo("Match"));
        Assert.That(second.Value("FingerprintIdentification"), Is.EqualTo(first.Value("FingerprintIdentification")));
        Assert.That(second.Values("IdentityEncounter").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_message_again_adds_no_encounter()
    {
        await using var stand = await Stand.StartAsync();
        Soap.Reply first = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Soap.Reply again = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Assert.That(again.Value("EncounterIdentification"), Is.EqualTo(first.Value("EncounterIdentification")));
    }

    [Test]
    [Property("Acceptance", "M-32")]
    public async Task Nothing_is_kept_where_nothing_may_be()
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print", retention: "Never"));
        Soap.Reply second = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M2", "print", retention: "Never"));

        Assert.That(second.Value("IdentifyOutcomeCode"), Is.EqualTo("NoMatch"));
        Assert.That(second.Values("Identity"), Is.Empty);
    }

    [Test]
    public async Task Two_hosts_of_one_seed_give_the_same_numbers()
    {
        await using var one = await Stand.StartAsync();
        await using var other = await Stand.StartAsync();

        Soap.Reply first = await one.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));
        Soap.Reply second = await other.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Assert.That(second.Value("FingerprintIdentification"), Is.EqualTo(first.Value("FingerprintIdentification")));
    }

    [TestCase("print", "Match", Description = "the image that is held")]
    [TestCase("another impression", "Match", Description = "an image that nobody holds is believed")]
    [TestCase("somebody else", "NoMatch", Description = "an image that another holds")]
    public async Task Compares_with_the_holder_of_a_fin(string image, string outcome)
    {
        await using var stand = await Stand.StartAsync();
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")));
        await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M2", "somebody else"));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.Verify("M3", fin, image));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("VerifyOutcomeCode"), Is.EqualTo(outcome));
    }

    [Test]
    public async Task A_fin_that_nobody_has_is_no_target()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.Verify("M1", "1199999999", "print"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("VerifyOutcomeCode"), Is.EqualTo("TargetUnknown"));
    }

    [TestCase(ScriptAction.NoMatch, "NoMatch")]
    [TestCase(ScriptAction.Inconclusive, "Inconclusive")]
    [TestCase(ScriptAction.QualityTooLow, "QualityTooLow")]
    [TestCase(ScriptAction.Pending, "Pending")]
    public async Task Compares_as_scripted(ScriptAction action, string outcome)
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ident, ScriptField.Name, "SCRIPTED,*", action));
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.Verify("M2", fin, "print", surName: "Scripted"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("VerifyOutcomeCode"), Is.EqualTo(outcome));
    }

    [Test]
    public async Task Finds_whom_the_script_says()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ident, ScriptField.ANumber, "A90000000?", ScriptAction.Match, "1112345678"));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Assert.That(reply.Value("IdentifyOutcomeCode"), Is.EqualTo("Match"));
        Assert.That(Fin(reply), Is.EqualTo("1112345678"));
    }

    [Test]
    public async Task Records_reports_of_people_it_knows()
    {
        await using var stand = await Stand.StartAsync();
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")));

        Soap.Reply known = await stand.AskAsync(PartnerCodes.Ident, Messages.ReportMatch("M2", fin));
        Soap.Reply unknown = await stand.AskAsync(PartnerCodes.Ident, Messages.ReportMatch("M3", "1199999999"));

        Assert.That(Stand.Problems(known.Body), Is.Empty);
        Assert.That(known.Value("ReportMatchOutcomeCode"), Is.EqualTo("Recorded"));
        Assert.That(unknown.Value("ReportMatchOutcomeCode"), Is.EqualTo("PersonUnknown"));
    }

    [Test]
    public async Task Sends_a_valid_inquiry_and_takes_the_answer()
    {
        await using var stand = await Stand.StartAsync();
        var inquiry = new ForeignInquiry { ANumber = "A900000101", SurName = "Marchetti", GivenName = "Elena", BirthDate = "1990-04-17", BirthCountry = "ITA" };

        ForeignInquiryResult sent = await stand.Host.InquirePersonAsync(inquiry, CancellationToken.None);
        FakeGateway.Delivered delivered = await stand.Gateway.ReceiveAsync();
        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.InquiryAnswer("C1", sent.MessageIdentification, "NoMatch"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stand.Problems(delivered.Body), Is.Empty);
            Assert.That(delivered.Path, Is.EqualTo("/services/exchange"));
            Assert.That(delivered.Authorization, Is.EqualTo("Basic " + Convert.ToBase64String("IDENT:secret"u8)));
            Assert.That(Stand.Problems(reply.Body), Is.Empty);
            Assert.That(reply.Value("DeliverAnswerOutcomeCode"), Is.EqualTo("Received"));
        }
    }

    [Test]
    public async Task An_answer_to_nothing_is_unknown()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.InquiryAnswer("C1", "never asked", "NoMatch"));

        Assert.That(reply.Value("DeliverAnswerOutcomeCode"), Is.EqualTo("MessageUnknown"));
    }

    [Test]
    public async Task Remembers_from_start_to_start()
    {
        string folder = Path.Combine(Path.GetTempPath(), "cpms-ident-" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        string fin;
        await using (var first = await Stand.StartAsync(new SimulatorOptions { DataFolder = folder }))
        {
            fin = Fin(await first.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")));
        }

        await using var second = await Stand.StartAsync(new SimulatorOptions { DataFolder = folder });
        Soap.Reply reply = await second.AskAsync(PartnerCodes.Ident, Messages.Verify("M2", fin, "other impression"));
        Directory.Delete(folder, recursive: true);

        Assert.That(reply.Value("VerifyOutcomeCode"), Is.EqualTo("Match"));
    }

    private static string Fin(Soap.Reply reply) =>
        reply.Body.Descendants().First(element => element.Name.LocalName == "FingerprintIdentification").Elements().First().Value;
}

using Simulators.Scripts;

namespace Simulators.Tests.Icts;

public sealed class IctsSimulatorTest
{
    [Test]
    public async Task Opens_a_case_and_delivers_its_package()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M1", "INQUIRY-1"));
        FakeGateway.Delivered package = await stand.Gateway.ReceiveAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stand.Problems(reply.Body), Is.Empty);
            Assert.That(reply.Value("OpenCaseOutcomeCode"), Is.EqualTo("Opened"));
            Assert.That(Stand.Problems(package.Body), Is.Empty);
            Assert.That(package.Path, Is.EqualTo("/services/exchange"));
            Assert.That(Value(package, "CaseIdentification"), Is.EqualTo(reply.Value("CaseIdentification")));
            Assert.That(Value(package, "InquiryMessageIdentification"), Is.EqualTo("INQUIRY-1"));
            Assert.That(Value(package, "ConversationIdentification"), Is.EqualTo("CONV-M1"));
        }
    }

    [TestCase("Reviewer")]
    [TestCase("CaseResponseDate")]
    [TestCase("PersonName")]
    [TestCase("PersonBirthDate")]
    [TestCase("AlienNumberIdentification")]
    [TestCase("PersonSexCode")]
    [TestCase("PersonRaceCode")]
    [TestCase("PersonCitizenship")]
    [TestCase("ImmigrationStatus")]
    [TestCase("WatchlistStatus")]
    [TestCase("PersonDigitalImage")]
    [TestCase("CaseDocument")]
    [TestCase("AgreedElement")]
    public async Task A_package_holds_the_elements_of_an_answer(string element)
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M1", "INQUIRY-1"));
        FakeGateway.Delivered package = await stand.Gateway.ReceiveAsync();

        Assert.That(package.Body.Descendants().Select(found => found.Name.LocalName), Does.Contain(element));
    }

    [Test]
    public async Task The_same_inquiry_again_is_the_same_case()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply first = await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M1", "INQUIRY-1"));
        Soap.Reply again = await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M2", "INQUIRY-1"));

        Assert.That(again.Value("OpenCaseOutcomeCode"), Is.EqualTo("AlreadyOpen"));
        Assert.That(again.Value("CaseIdentification"), Is.EqualTo(first.Value("CaseIdentification")));
    }

    [Test]
    public async Task A_package_by_hand_waits_for_the_button()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Icts, ScriptField.Name, "HAND,*", ScriptAction.Manual));
        Soap.Reply byHand = await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M1", "INQUIRY-1", surName: "Hand"));
        await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M2", "INQUIRY-2"));
        FakeGateway.Delivered first = await stand.Gateway.ReceiveAsync();

        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([new("Case", byHand.Value("CaseIdentification"))]);
        using HttpResponseMessage pressed = await client.PostAsync(new Uri(stand.Host.Pages[PartnerCodes.Icts], "/control/deliver"), form);
        FakeGateway.Delivered second = await stand.Gateway.ReceiveAsync();

        Assert.That(Value(first, "InquiryMessageIdentification"), Is.EqualTo("INQUIRY-2"));
        Assert.That(Value(second, "InquiryMessageIdentification"), Is.EqualTo("INQUIRY-1"));
    }

    [Test]
    public async Task A_case_may_be_declined()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Icts, ScriptField.Any, "*", ScriptAction.Decline));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Icts, Messages.OpenCase("M1", "INQUIRY-1"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("OpenCaseOutcomeCode"), Is.EqualTo("Declined"));
    }

    private static string Value(FakeGateway.Delivered delivered, string name) =>
        delivered.Body.Descendants().First(element => element.Name.LocalName == name).Value;
}

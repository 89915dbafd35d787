using System.Xml.Linq;
using Simulators.Scripts;

namespace Simulators.Tests.Ident;

public sealed class ForeignPartnersTest
{
    [Test]
    public async Task A_round_is_taken_at_once_and_nobody_is_known_without_a_script()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply taken = await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R1", "QUERY-1", 1, "print"));
        FakeGateway.Delivered answer = await stand.Gateway.ReceiveAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Stand.Problems(taken.Body), Is.Empty);
        Assert.That(taken.Value("QueryForeignPartnerOutcomeCode"), Is.EqualTo("Pending"));
        Assert.That(Stand.Problems(answer.Body), Is.Empty);
        Assert.That(Value(answer, "ForeignMatchCode"), Is.EqualTo("NoMatch"));
        Assert.That(Value(answer, "ForeignQueryIdentification"), Is.EqualTo("QUERY-1"));
        Assert.That(Value(answer, "ConversationIdentification"), Is.EqualTo("CONV-R1"));
    }

    [TestCase(ScriptAction.PartnerMatch, "Match", true)]
    [TestCase(ScriptAction.PartnerRefuse, "Refused", true)]
    [TestCase(ScriptAction.PartnerLate, "Match", true)]
    [TestCase(ScriptAction.PartnerTwice, "Match", true)]
    [TestCase(ScriptAction.PartnerMalformed, "Perhaps", false)]
    public async Task The_script_decides_by_whose_prints_came(ScriptAction action, string match, bool isValid)
    {
        await using var stand = await StartAsync(action);

        await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R1", "QUERY-1", 1, "print"));
        FakeGateway.Delivered answer = await stand.Gateway.ReceiveAsync();

        Assert.That(Value(answer, "ForeignMatchCode"), Is.EqualTo(match));
        Assert.That(Stand.Problems(answer.Body).Any(), Is.EqualTo(!isValid));
    }

    [Test]
    public async Task Later_rounds_are_about_whom_the_first_one_was_about_and_may_tell_too_much()
    {
        await using var stand = await StartAsync(ScriptAction.PartnerOverfull);
        await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R1", "QUERY-1", 1, "print"));
        await stand.Gateway.ReceiveAsync();

        await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R2", "QUERY-1", 3, null));
        FakeGateway.Delivered answer = await stand.Gateway.ReceiveAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Stand.Problems(answer.Body), Is.Empty);
        Assert.That(Value(answer, "ForeignQueryRoundCode"), Is.EqualTo("3"));
        Assert.That(answer.Body.ToString(), Does.Contain("BankAccounts").And.Contain("PersonResidenceAddress").And.Contain("CaseDocument"));
    }

    [Test]
    public async Task The_same_round_again_is_answered_once()
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R1", "QUERY-1", 1, "print"));
        await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R1", "QUERY-1", 1, "print"));
        await stand.AskAsync(PartnerCodes.Ident, Messages.Round("R2", "QUERY-2", 1, "print"));
        string?[] answered = [Value(await stand.Gateway.ReceiveAsync(), "ForeignQueryIdentification"), Value(await stand.Gateway.ReceiveAsync(), "ForeignQueryIdentification")];

        Assert.That(answered, Is.EquivalentTo(["QUERY-1", "QUERY-2"]));
    }

    private static async Task<Stand> StartAsync(ScriptAction action)
    {
        Stand stand = await Stand.StartAsync();
        stand.Host.Scripts.PutFirst(new ScriptLine(PartnerCodes.Ident, ScriptField.ANumber, "A900000001", action, action == ScriptAction.PartnerLate ? "30" : ""));
        await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));
        return stand;
    }

    private static string? Value(FakeGateway.Delivered message, string name) =>
        message.Body.Descendants().FirstOrDefault(element => element.Name.LocalName == name) is XElement found ? found.Value : null;
}

using Simulators.Scripts;

namespace Simulators.Tests.Pcqs;

public sealed class PcqsSimulatorTest
{
    [TestCase("A900000201", "Protected", "T")]
    [TestCase("A900000202", "Protected", "U")]
    [TestCase("A900000203", "Protected", "Vawa")]
    [TestCase("A900000204", "Protected", "Asylum")]
    [TestCase("A900000208", "Unclear", null)]
    [TestCase("A900000101", "NotProtected", null)]
    public async Task Answers_for_the_people_of_the_demonstration(string aNumber, string protection, string? protectedClass)
    {
        await using var stand = await Stand.StartAsync([.. ScriptBook.Default]);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", aNumber));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("ProtectionStatusCode"), Is.EqualTo(protection));
        Assert.That(reply.Values("ProtectedClassCode").FirstOrDefault(), Is.EqualTo(protectedClass));
    }

    [Test]
    public async Task Answers_for_each_of_several_people()
    {
        await using var stand = await Stand.StartAsync([.. ScriptBook.Default]);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", "A900000101", "A900000201"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Values("ProtectionStatusCode"), Is.EqualTo(["NotProtected", "Protected"]));
    }

    [Test]
    public async Task Several_answers_for_one_number_disagree()
    {
        await using var stand = await Stand.StartAsync([.. ScriptBook.Default]);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", "A900000206"));

        Assert.That(reply.Values("ProtectionStatusCode"), Is.EqualTo(["NotProtected", "Protected"]));
    }

    [TestCase("A900000205", "T1")]
    [TestCase("A900000207", "ZZ9")]
    public async Task A_class_may_contradict_or_be_unknown(string aNumber, string classOfAdmission)
    {
        await using var stand = await Stand.StartAsync([.. ScriptBook.Default]);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", aNumber));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("ProtectionStatusCode"), Is.EqualTo("NotProtected"));
        Assert.That(reply.Value("ClassOfAdmissionCode"), Is.EqualTo(classOfAdmission));
        Assert.That(reply.Values("ProtectedClassCode"), Is.Empty);
    }

    [Test]
    public async Task Nobody_has_the_number()
    {
        await using var stand = await Stand.StartAsync([.. ScriptBook.Default]);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", "A900000210"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("QueryPersonStatusOutcomeCode"), Is.EqualTo("NotFound"));
    }

    [Test]
    public async Task An_outage_is_http_503()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Pcqs, ScriptField.Any, "*", ScriptAction.Outage));

        using HttpResponseMessage response = await Soap.SendAsync(
            stand.Host.Addresses[PartnerCodes.Pcqs], Soap.Envelope(Messages.QueryPersonStatus("M1", "A900000101"), isSoap12: true));

        Assert.That((int)response.StatusCode, Is.EqualTo(503));
    }

    [Test]
    public async Task A_pending_answer_is_interim()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Pcqs, ScriptField.Any, "*", ScriptAction.Pending));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", "A900000101"));

        Assert.That(Stand.Problems(reply.Body), Is.Empty);
        Assert.That(reply.Value("ResponseCategoryCode"), Is.EqualTo("Interim"));
    }
}

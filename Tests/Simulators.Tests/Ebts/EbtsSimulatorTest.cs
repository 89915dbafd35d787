using System.Globalization;
using System.Net;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Xml;
using Simulators.Scripts;

namespace Simulators.Tests.Ebts;

public sealed class EbtsSimulatorTest
{
    [TestCase(PartnerCodes.Ngi)]
    [TestCase(PartnerCodes.Abis)]
    public async Task Acknowledges_at_once_and_answers_later(string code)
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(code, Messages.Native(Transaction("T1")), isSoap12: false);
        FakeGateway.Delivered delivered = await stand.Gateway.ReceiveAsync();

        var answer = ItlTransaction.Read(Convert.FromBase64String(delivered.Body.Value));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Body.Name.LocalName, Is.EqualTo("NGIControlNumber"));
            Assert.That(Stand.Problems(reply.Body), Is.Empty);
            Assert.That(reply.Body.Value, Does.Match("^E20[0-9]{17}$"));
            Assert.That(Stand.Problems(delivered.Body), Is.Empty);
            Assert.That(delivered.Path, Is.EqualTo("/services/ngi"));
            Assert.That(delivered.ContentType, Does.StartWith("text/xml"));
            Assert.That(delivered.Authorization, Is.EqualTo("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(code + ":secret"))));
            Assert.That(answer.Category, Is.EqualTo("SRE"));
            Assert.That(answer.ControlReference, Is.EqualTo("T1"));
            Assert.That(answer.ControlNumber, Is.EqualTo(reply.Body.Value));
            Assert.That(answer.Description!.Text(59), Is.EqualTo("N"));
            Assert.That(answer.Description.Text(18), Is.EqualTo("DOE,JAN"));
        }
    }

    [Test]
    public async Task The_agencies_change_over_and_what_is_echoed_comes_back()
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction answer = await ReceiveAsync(stand);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Header.Text(7), Is.EqualTo("USCIS0000"));
            Assert.That(answer.Header.Text(8), Is.EqualTo("WVIAFIS0Z"));
            Assert.That(answer.Description!.Text(9), Is.EqualTo("CASE-7"));
            Assert.That(answer.Description.Find(73)!.Subfields.Count(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task An_identified_subject_has_a_number_and_a_record()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Name, "DOE,*", ScriptAction.Ident));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction answer = await ReceiveAsync(stand);

        Assert.That(answer.Description!.Text(59), Is.EqualTo("I"));
        Assert.That(answer.Description.Text(14), Does.Match("^F[0-9]{8}$"));
        Assert.That(answer.Description.Text(75), Is.Not.Empty);
    }

    [TestCase("", new[] { "L0008" })]
    [TestCase("L0118+E0002", new[] { "L0118", "E0002" })]
    public async Task Rejects_with_the_codes_of_the_script(string argument, string[] codes)
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.ErrorAnswer, argument));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction answer = await ReceiveAsync(stand);

        Assert.That(answer.Category, Is.EqualTo("ERRT"));
        Assert.That(answer.Description!.Find(60)!.Subfields.Select(message => message.ItemText(0)[..5]), Is.EqualTo(codes));
    }

    [Test]
    public async Task Rejects_a_transaction_without_images()
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1", images: 0)));

        Assert.That((await ReceiveAsync(stand)).Description!.Text(60), Does.StartWith("E0001"));
    }

    [Test]
    public async Task Rejects_a_type_that_it_does_not_know()
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1", category: "XXX")));

        Assert.That((await ReceiveAsync(stand)).Category, Is.EqualTo("ERRA"));
    }

    [Test]
    public async Task The_same_transaction_again_gets_the_same_number_and_one_answer()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply first = await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        Soap.Reply again = await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T2")));
        string[] answered = [(await ReceiveAsync(stand)).ControlReference, (await ReceiveAsync(stand)).ControlReference];

        Assert.That(again.Body.Value, Is.EqualTo(first.Body.Value));
        Assert.That(answered, Is.EquivalentTo(["T1", "T2"]));
    }

    [Test]
    public async Task A_silent_one_acknowledges_and_never_answers()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.ANumber, "A900000001", ScriptAction.Silence));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1", aNumber: "A900000001")));
        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T2")));

        Assert.That((await ReceiveAsync(stand)).ControlReference, Is.EqualTo("T2"));
        Assert.That(stand.Gateway.HasMore, Is.False);
    }

    [Test]
    public async Task A_doubled_answer_comes_twice()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.Duplicate));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));

        byte[] first = (await ReceiveAsync(stand)).ToArray();
        byte[] second = (await ReceiveAsync(stand)).ToArray();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Delivers_again_until_the_gateway_takes_it()
    {
        await using var stand = await Stand.StartAsync();
        stand.Gateway.FailFirst(503, 500, 503);

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));

        Assert.That((await ReceiveAsync(stand)).ControlReference, Is.EqualTo("T1"));
    }

    [Test]
    public async Task An_answer_not_yet_delivered_survives_a_stop()
    {
        string folder = Path.Combine(Path.GetTempPath(), "cpms-ngi-" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        await using (var first = await Stand.StartAsync(new SimulatorOptions { DataFolder = folder }, new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.Late, "3600000")))
        {
            await first.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        }

        await using var second = await Stand.StartAsync(new SimulatorOptions { DataFolder = folder });
        ItlTransaction answer = await ReceiveAsync(second);
        await second.DisposeAsync();
        Directory.Delete(folder, recursive: true);

        Assert.That(answer.ControlReference, Is.EqualTo("T1"));
    }

    [Test]
    public async Task Refuses_what_is_not_a_transaction()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ngi, Messages.Native([1, 2, 3]), isSoap12: false);

        Assert.That(reply.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(reply.Body.Name.LocalName, Is.EqualTo("Fault"));
        Assert.That(Stand.Problems(reply.Body.Descendants().First(element => element.Name.LocalName == "NGIServicesFault")), Is.Empty);
    }

    [Test]
    public async Task An_abis_answer_names_its_profile()
    {
        await using var stand = await Stand.StartAsync();

        await stand.AskAsync(PartnerCodes.Abis, Messages.Native(Transaction("T1")));

        Assert.That((await ReceiveAsync(stand)).Header.Find(16)!.Subfields.Single().Items.Select(item => item.Text), Is.EqualTo(["DoD", "EBTS", "3.0"]));
    }

    [Test]
    public async Task Answers_a_package_in_XML_by_a_package()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.Ident));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ngi, Package(Transaction("T1")), isSoap12: false);
        FakeGateway.Delivered delivered = await stand.Gateway.ReceiveAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Body.Name.LocalName, Is.EqualTo("NGIControlNumber"));
            Assert.That(Stand.Problems(delivered.Body), Is.Empty);
            Assert.That(TransactionOf(delivered).ControlReference, Is.EqualTo("T1"));
            Assert.That(TransactionOf(delivered).Description!.Text("SRF"), Is.EqualTo("I"));
        }
    }

    [TestCase("TPIS", "SRT")]
    [TestCase("EQHR", "EQRR")]
    public async Task A_search_lists_as_many_candidates_as_the_script_says(string category, string answered)
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.Candidates, "3"));

        await stand.AskAsync(PartnerCodes.Ngi, Package(Transaction("T1", category)), isSoap12: false);
        FakeGateway.Delivered delivered = await stand.Gateway.ReceiveAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stand.Problems(delivered.Body), Is.Empty);
            Assert.That(TransactionOf(delivered).Category, Is.EqualTo(answered));
            Assert.That(TransactionOf(delivered).Description!.Find("CNL")!.Subfields.Count(), Is.EqualTo(3));
        }
    }

    [Test]
    public async Task A_second_answer_refers_to_the_first()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.SecondAnswer, "1"));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction first = await ReceiveAsync(stand);
        ItlTransaction second = await ReceiveAsync(stand);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Description!.Text("SRF"), Is.EqualTo("N"));
            Assert.That(second.ControlReference, Is.EqualTo(first.ControlNumber));
            Assert.That(second.Description!.Text("SRF"), Is.EqualTo("I"));
        }
    }

    [Test]
    public async Task A_notice_comes_unasked_with_the_number_of_the_person()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.Unsolicited, "1"));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        await ReceiveAsync(stand);
        ItlTransaction notice = await ReceiveAsync(stand);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(notice.Category, Is.EqualTo("UHN"));
            Assert.That(notice.ControlReference, Is.Empty);
            Assert.That(notice.Description!.Text("FBI"), Does.Match("^F[0-9]{8}$"));
        }
    }

    [Test]
    public async Task Rejects_once_and_takes_what_is_sent_again()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.RejectOnce, "ERRI:L0008"));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction first = await ReceiveAsync(stand);
        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T2", reference: first.ControlNumber)));
        ItlTransaction second = await ReceiveAsync(stand);

        Assert.That((string[])[first.Category, second.Category], Is.EqualTo(["ERRI", "SRE"]));
    }

    [Test]
    public async Task What_was_refused_for_the_moment_is_worked_on_when_it_comes_again()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.RejectOnce, "R0001"));

        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction first = await ReceiveAsync(stand);
        await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")));
        ItlTransaction second = await ReceiveAsync(stand);

        Assert.That((string[])[first.Category, second.Category], Is.EqualTo(["ERRT", "SRE"]));
        Assert.That(second.ControlNumber, Is.Not.EqualTo(first.ControlNumber), "another answer is another transaction");
    }

    [TestCase("INTERNAL_PROCESSING_ERROR*1", "INTERNAL_PROCESSING_ERROR")]
    [TestCase("", "SERVICE_NOT_AVAILABLE")]
    public async Task Fails_as_the_contract_declares(string argument, string code)
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ngi, ScriptField.Any, "*", ScriptAction.ServicesFault, argument));

        Soap.Reply first = await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")), isSoap12: false);
        Soap.Reply second = await stand.AskAsync(PartnerCodes.Ngi, Messages.Native(Transaction("T1")), isSoap12: false);

        var fault = first.Body.Descendants().Single(element => element.Name.LocalName == "NGIServicesFault");
        Assert.That(Stand.Problems(fault), Is.Empty);
        Assert.That(fault.Value, Does.Contain(code));
        Assert.That(second.Body.Name.LocalName, Is.EqualTo(argument.EndsWith("*1", StringComparison.Ordinal) ? "NGIControlNumber" : "Fault"));
    }

    private static System.Xml.Linq.XElement Package(byte[] file)
    {
        using var stream = new MemoryStream(ItlXml.ToArray(ItlTransaction.Read(file), out _));
        return System.Xml.Linq.XElement.Load(stream);
    }

    private static ItlTransaction TransactionOf(FakeGateway.Delivered delivered) =>
        ItlXml.Read(System.Text.Encoding.UTF8.GetBytes(delivered.Body.ToString(System.Xml.Linq.SaveOptions.DisableFormatting)), out _);

    private static async Task<ItlTransaction> ReceiveAsync(Stand stand) =>
        ItlTransaction.Read(Convert.FromBase64String((await stand.Gateway.ReceiveAsync()).Body.Value));

    private static byte[] Transaction(string controlNumber, string category = "FAUF", int images = 1, string aNumber = "A900000999", string? reference = null)
    {
        ItlField[] header =
        [
            ItlField.Of(1, 2, "0500"), ItlField.Of(1, 4, category), ItlField.Of(1, 5, "20261122"), ItlField.Of(1, 7, "WVIAFIS0Z"), ItlField.Of(1, 8, "USCIS0000"),
            ItlField.Of(1, 9, controlNumber), .. reference is null ? Array.Empty<ItlField>() : [ItlField.Of(1, 10, reference)], ItlField.Of(1, 11, "19.69"), ItlField.Of(1, 12, "19.69"),
        ];
        ItlField[] description =
        [
            ItlField.Of(2, 9, "CASE-7"), ItlField.Of(2, 17, "AR-" + aNumber), ItlField.Of(2, 18, "DOE,JAN"),
            ItlField.OfSubfields(2, 73, [["WVIAFIS0Z"], ["USCIS0000"]]),
        ];
        IEnumerable<ItlRecord> fingers = Enumerable.Range(1, images).Select(idc => BinaryRecord.Create(4, idc, new BinaryImage
        {
            Impression = 1,
            FingerPosition = 1,
            Width = 1,
            Height = 1,
            Compression = ItlCompression.None,
            Data = new byte[1],
        }));
        return ItlTransaction.Create(header, [TaggedRecord.Create(2, 0, description), .. fingers]).ToArray();
    }
}

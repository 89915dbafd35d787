using System.Text;
using Schemas.Infoset;
using Schemas.Rules.Across;
using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Schemas.Tests.Rules.Across;

internal sealed class ExchangeCheckTest
{
    private const string Noon = "2026-01-13T12:00:00Z";

    private const string Later = "2026-01-13T12:00:05Z";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static readonly MessageFactReader Reader = new(new FactKeys(new byte[FactKeys.SecretBytes]));

    private static readonly MessageFacts Request = Enrolment("M-1", Noon);

    [Test]
    public void A_request_and_its_answer_fit() => Assert.That(Codes(Request, Answer("R-1", "M-1", Later)), Is.Empty);

    [Test]
    public void The_same_message_brought_twice_is_no_second_one() => Assert.That(Codes(Request, Request with { File = "copy.xml" }), Is.Empty);

    [Test]
    public void Two_messages_of_one_sender_have_two_identifications() =>
        Assert.That(Codes(Request, Enrolment("M-1", Later)), Is.EqualTo("CPMS-3401"));

    [TestCase("R-1", "M-2", Later, "C-1", "ASC", "EnrollEncounter", "CPMS-3402")]
    [TestCase("R-1", "M-1", Later, "C-2", "ASC", "EnrollEncounter", "CPMS-3403")]
    [TestCase("R-1", "M-1", "2026-01-13T11:59:59Z", "C-1", "ASC", "EnrollEncounter", "CPMS-3404")]
    [TestCase("R-1", "M-1", Later, "C-1", "CARD", "EnrollEncounter", "CPMS-3405")]
    [TestCase("R-1", "M-1", Later, "C-1", "ASC", "VetBiometrics", "CPMS-3406")]
    public void An_answer_agrees_with_its_request(string id, string related, string at, string conversation, string to, string stem, string code) =>
        Assert.That(Codes(Request, Answer(id, related, at, conversation, to, stem)), Is.EqualTo(code));

    [Test]
    public void A_request_has_one_final_answer() =>
        Assert.That(Codes(Request, Answer("R-1", "M-1", Later), Answer("R-2", "M-1", Later)), Is.EqualTo("CPMS-3407"));

    [Test]
    public void An_interim_answer_stands_before_the_final_one() =>
        Assert.That(Codes(Request, Answer("R-1", "M-1", Later, category: "Interim"), Answer("R-2", "M-1", Later)), Is.Empty);

    [TestCase("A123456789", "1001", "1990-01-01", "A123456789", "1002", "1990-01-01", "CPMS-3408")]
    [TestCase("A123456789", "1001", "1990-01-01", "A223456789", "1001", "1990-01-01", "CPMS-3409")]
    [TestCase("A123456789", "1001", "1990-01-01", "123456789", "1001", "1991-01-01", "CPMS-3410")]
    [TestCase("A123456789", "1001", "1990-01-01", "123456789", "", "1990-01-01", "")]
    [TestCase("A012345678", "1001", "1990-01-01", "A12345678", "1001", "1990-01-01", "")]
    public void Numbers_of_a_person_stay_together(string alien, string fin, string birth, string otherAlien, string otherFin, string otherBirth, string codes) =>
        Assert.That(Codes(Enrolment("M-1", Noon, Person(alien, fin, birth)), Enrolment("M-2", Noon, Person(otherAlien, otherFin, otherBirth))), Is.EqualTo(codes));

    [TestCase("I-1", Noon, "")]
    [TestCase("I-2", Noon, "CPMS-3411")]
    [TestCase("I-1", Later, "CPMS-3412")]
    public void A_package_comes_after_its_inquiry(string inquiry, string inquiredAt, string codes) => Assert.That(
        Codes(Message("InquirePersonRequest", "I-1", inquiredAt, ""), Message("DeliverCasePackageRequest", "P-1", Noon, Id("InquiryMessageIdentification", inquiry))),
        Is.EqualTo(codes));

    [TestCase("REL-1", Later, "")]
    [TestCase("REL-2", Later, "CPMS-3413")]
    [TestCase("REL-1", "2026-01-13T11:00:00Z", "CPMS-3414")]
    public void A_release_is_collected_after_it_was_told_of(string release, string at, string codes) => Assert.That(
        Codes(Message("ListReleasesResponse", "L-1", Noon, $"<ReleaseSummary>{Id("ReleaseIdentification", "REL-1")}</ReleaseSummary>"), Message("CollectReleaseRequest", "P-1", at, Id("ReleaseIdentification", release))),
        Is.EqualTo(codes));

    [TestCase("Q-1", "")]
    [TestCase("Q-2", "CPMS-3415")]
    public void A_foreign_query_goes_on_that_was_begun(string query, string codes) => Assert.That(
        Codes(Message("StartForeignQueryResponse", "S-1", Noon, Id("ForeignQueryIdentification", "Q-1")), Message("OrderForeignInformationRequest", "O-1", Later, Id("ForeignQueryIdentification", query))),
        Is.EqualTo(codes));

    [Test]
    public void A_message_that_is_asked_for_was_sent() =>
        Assert.That(Codes(Request, Message("RetrieveMessageStatusRequest", "S-1", Later, Id("SubjectMessageIdentification", "M-9"))), Is.EqualTo("CPMS-3416"));

    [Test]
    public void Two_transactions_of_one_sender_have_two_control_numbers() =>
        Assert.That(Codes(Ident("IdentifyRequest", "TCN-1", "a"), Ident("IdentifyRequest", "TCN-1", "b")), Is.EqualTo("CPMS-3421"));

    [TestCase("TCN-1", "")]
    [TestCase("TCN-2", "CPMS-3422")]
    public void A_transaction_answers_one_that_is_there(string answered, string codes)
    {
        var keys = new FactKeys(new byte[FactKeys.SecretBytes]);
        MessageFacts asks = Transaction("asks.an2", new MessageFact(FactKind.Transaction, keys.Of("control", "TCN-1"), 0, 0, "Type-1"));
        MessageFacts answers = Transaction("answers.an2", new MessageFact(FactKind.TransactionAnswered, keys.Of("control", answered), 0, 0, "Type-1"));

        Assert.That(Codes(asks, answers), Is.EqualTo(codes));
    }

    [TestCase("EID-1", "")]
    [TestCase("EID-2", "CPMS-3423")]
    public void A_comparison_names_an_encounter_that_an_answer_told_of(string asked, string codes) => Assert.That(
        Codes(
            Ident("IdentifyResponse", "TCN-1", "<ident:Identity><ident:Encounter><nc:EncounterIdentification><nc:IdentificationID>EID-1</nc:IdentificationID></nc:EncounterIdentification></ident:Encounter></ident:Identity>"),
            Ident("VerifyRequest", "TCN-2", $"<ident:EncounterIdentificationQuery><nc:EncounterIdentification><nc:IdentificationID>{asked}</nc:IdentificationID></nc:EncounterIdentification></ident:EncounterIdentificationQuery>")),
        Is.EqualTo(codes));

    [Test]
    public void A_finding_names_both_places_and_no_value()
    {
        var (findings, total) = Check(RulePacks.None, Request, Answer("R-1", "M-1", Later, "C-2"));

        var found = findings[0];
        Assert.That((total, found.File, found.OtherFile), Is.EqualTo((1, "R-1.xml", "M-1.xml")));
        Assert.That(found.Finding.Path, Does.EndWith("/ConversationIdentification"));
        Assert.That((found.Finding.Line, found.OtherLine), Is.EqualTo((7, 7)));
        Assert.That(found.Finding.Text, Is.EqualTo("An answer is in another conversation than its request; the other place is M-1.xml:7:1"));
    }

    [TestCase("CPMS-3403,Off,,,,,,,,,", "")]
    [TestCase("CPMS-3403,Warning,,,,,,,,,", "Warning")]
    [TestCase("CPMS-3403,,2999-01-01,,,,,,,,", "")]
    [TestCase("CPMS-3403,,,2999-01-01,,,,,,,", "Error")]
    public void Packs_change_the_rules_like_others(string row, string severity)
    {
        var packs = RulePacks.None with { Common = [RulePack.Read("own", Encoding.UTF8.GetBytes($"{RulePack.Head}\n{row}\n"))] };

        var (findings, _) = Check(packs, Request, Answer("R-1", "M-1", Later, "C-2"));

        Assert.That(string.Join(' ', findings.Select(finding => finding.Finding.Severity)), Is.EqualTo(severity));
    }

    [Test]
    public void Keys_of_two_secrets_have_nothing_in_common()
    {
        var (one, other) = (FactKeys.ForOneRun(), FactKeys.ForOneRun());

        Assert.That(one.Of("alien", "123456789"), Is.Not.EqualTo(other.Of("alien", "123456789")));
    }

    private static string Codes(params MessageFacts[] messages) => string.Join(' ', Check(RulePacks.None, messages).Findings.Select(finding => finding.Finding.Code));

    private static (IReadOnlyList<ExchangeFinding> Findings, int Total) Check(RulePacks packs, params MessageFacts[] messages) =>
        new MessageValidator(Catalog, ValidationLimits.Default, packs).Exchanges.Check(messages);

    private static MessageFacts Transaction(string file, MessageFact fact) => new() { File = file, Name = "", Content = (UInt128)file.Length, Facts = [fact] };

    private static MessageFacts Ident(string root, string number, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            $"""
            <ident:{root} xmlns:ident="http://visit.dhs.gov/ident/6" xmlns:nc="http://niem.gov/niem/niem-core/2.0">{content}
            <ident:Encounter><ident:Activity><nc:ActivityIdentification><nc:IdentificationID>{number}</nc:IdentificationID></nc:ActivityIdentification></ident:Activity></ident:Encounter></ident:{root}>
            """);
        using var infoset = XmlInfoset.Read(bytes, InfosetLimits.Default);
        return Reader.Read(infoset, infoset.Root, $"{number}.xml", bytes)!; // it is of IXM
    }

    private static MessageFacts Enrolment(string id, string at, string content = "") => Message("EnrollEncounterRequest", id, at, content);

    private static MessageFacts Answer(
        string id, string related, string at, string conversation = "C-1", string to = "ASC", string stem = "EnrollEncounter", string category = "Final") =>
        Message(stem + "Response", id, at, $"<ResponseCategoryCode>{category}</ResponseCategoryCode>", conversation, "CPMS", to, related);

    private static string Person(string alien, string fin, string birth) =>
        $"<nc:Person><nc:PersonBirthDate><nc:Date>{birth}</nc:Date></nc:PersonBirthDate><PersonAugmentation>{Id("im:AlienNumberIdentification", alien)}{(fin.Length == 0 ? "" : Id("biom:FingerprintIdentification", fin))}</PersonAugmentation></nc:Person>";

    private static string Id(string element, string value) => $"<{element}><nc:IdentificationID>{value}</nc:IdentificationID></{element}>";

    private static MessageFacts Message(
        string root, string id, string at, string content, string conversation = "C-1", string from = "ASC", string to = "CPMS", string? related = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            $"""
            <{root} xmlns="https://cpms.example/ns/exchange/1.0/" xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" xmlns:im="https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/" xmlns:biom="https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/">
            <MessageHeader>
            {Id("MessageIdentification", id)}
            <OriginatingOrganization><nc:OrganizationName>DHS</nc:OrganizationName><nc:OrganizationSubUnitName>{from}</nc:OrganizationSubUnitName></OriginatingOrganization>
            <ReceivingOrganization><nc:OrganizationName>{to}</nc:OrganizationName></ReceivingOrganization>
            <MessageCreationDateTime>{at}</MessageCreationDateTime>
            {Id("ConversationIdentification", conversation)}
            {(related is null ? "" : Id("RelatedMessageIdentification", related))}
            </MessageHeader>
            {content}
            </{root}>
            """);
        using var infoset = XmlInfoset.Read(bytes, InfosetLimits.Default);
        return Reader.Read(infoset, infoset.Root, id + ".xml", bytes)!; // it is of the exchange
    }
}

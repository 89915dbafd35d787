using System.Text;
using Processing.Intake.Answers;

namespace Processing.Tests.Flow;

public sealed class DirectAnswerFlowTest
{
    [Test]
    public async Task Another_sender_s_message_is_unknown()
    {
        await using Stand stand = await Stand.StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        string status = Xml(await stand.SendAsync("ELIS", Status("first", "ELIS")));

        Assert.That(status, Does.Contain("<RetrieveMessageStatusOutcomeCode>MessageUnknown<"));
    }

    [Test]
    public async Task The_status_of_an_own_message_is_told()
    {
        await using Stand stand = await Stand.StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        string status = Xml(await stand.SendAsync("ASC", Status("first", "ASC")));

        Assert.That(status, Does.Contain("<MessageStateCode>Answered<").And.Contain("<VerdictCode>Valid<"));
    }

    [Test]
    [Property("Acceptance", "M-144")]
    public async Task A_message_can_be_checked_without_effect()
    {
        await using Stand stand = await Stand.StartAsync();

        string good = Xml(await stand.SendAsync("ASC", Validate("v1", Enrolments.WithoutPrints())));
        string bad = Xml(await stand.SendAsync("ASC", Validate("v2", Samples.Request("EnrollEncounter", "no-encounter-date"))));
        string none = Xml(await stand.SendAsync("ASC", Validate("v3", "<no xml")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(good, Does.Contain("<ValidateMessageOutcomeCode>Valid<"));
            Assert.That(bad, Does.Contain("<ValidateMessageOutcomeCode>Invalid<").And.Contain("<FindingCode>"));
            Assert.That(none, Does.Contain("<ValidateMessageOutcomeCode>Invalid<").And.Contain("<FindingCode>"));
        }
    }

    [Test]
    [Property("Acceptance", "M-03 M-07")]
    public async Task Reuse_is_told_for_a_known_person()
    {
        await using Stand stand = await Stand.StartAsync();
        await stand.SendAsync("ASC", Enrolments.WithoutPrints());

        string known = Xml(await stand.SendAsync("ELIS", Vet("A123456789", "v1")));
        string unknown = Xml(await stand.SendAsync("ELIS", Vet("A999999999", "v2")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(known, Does.Contain("<VetBiometricsOutcomeCode>Vetted<").And.Contain("<ReuseReasonCode>NothingStored<"));
            Assert.That(unknown, Does.Contain("<VetBiometricsOutcomeCode>PersonUnknown<"));
        }
    }

    private static string Status(string subject, string partner) => Enrolments.Text(
        Enrolments.HeaderOf("RetrieveMessageStatusRequest", "status-" + subject, partner)
            .Identification("SubjectMessageIdentification", subject));

    private static string Validate(string id, string message) => Enrolments.Text(
        Enrolments.HeaderOf("ValidateMessageRequest", id, "ASC")
            .Open("SubjectMessageFile")
            .Leaf("nc:Base64BinaryObject", Convert.ToBase64String(Encoding.UTF8.GetBytes(message)))
            .Leaf("nc:BinaryFormatText", "application/xml"));

    private static string Vet(string aNumber, string id) => Enrolments.Text(
        Enrolments.HeaderOf("VetBiometricsRequest", id, "ELIS")
            .Open("nc:Person")
            .Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close()
            .Close()
            .Leaf("FormTypeCode", "I-765")
            .Date("FilingDate", new DateOnly(2026, 1, 15)));

    private static string Xml(IntakeAnswer answer)
    {
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), answer is IntakeAnswer.Invalid invalid
            ? string.Join("; ", invalid.Report.Findings.Select(finding => finding.Code + " " + finding.Path + " " + finding.Text))
            : answer.ToString());
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }
}

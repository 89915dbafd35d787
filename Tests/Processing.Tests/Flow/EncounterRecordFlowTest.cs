using System.Text;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Stores.Encounters;
using Processing.Stores.People;

namespace Processing.Tests.Flow;

/// <summary>M-05, M-123: what an encounter reports is kept with it.</summary>
[TestFixture]
public sealed class EncounterRecordFlowTest
{
    [Test]
    [Property("Acceptance", "M-01 M-02 M-02 M-05 M-18 M-123")]
    public async Task Everything_that_an_encounter_reports_is_kept()
    {
        await using Stand stand = await Stand.StartAsync();

        var answer = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.Text(Enrolments.HeaderOf("EnrollEncounterRequest", "full", "ASC")
            .Open("Encounter")
            .Leaf("EncounterSourceCode", "OtherLocation")
            .Leaf("EncounterSourceSystemText", "Overseas capture")
            .Identification("EncounterSiteIdentification", "FRN")
            .Open("EncounterCaptureDevice").Leaf("biom:DeviceID", "D-7").Leaf("biom:DeviceMakeText", "Maker").Leaf("biom:DeviceModelText", "M2").Leaf("biom:DeviceSerialNumberText", "0042").Close()
            .Leaf("FormTypeCode", "I-485")
            .Identification("im:ImmigrationReceiptNumberIdentification", "IOE0900000017")
            .Date("FilingDate", new DateOnly(2026, 1, 2))
            .Leaf("NoticeVersionText", "2025-12")
            .Date("EncounterDate", new DateOnly(2026, 1, 10))
            .Leaf("PrintsNotTakenReasonCode", "NotPossible")
            .Close()
            .Open("nc:Person")
            .Open("nc:PersonName").Leaf("nc:PersonGivenName", "Eva").Leaf("nc:PersonSurName", "Muster").Close()
            .Open("PersonAugmentation")
            .Identification("im:AlienNumberIdentification", "A123456789")
            .Identification("biom:EncounterIdentification", "770000000009")
            .Close()
            .Close()));

        Encounter? encounter = await stand.Storage.ReadAsync(stores => stores.Encounters.FindByMessageAsync(answer.MessageId), CancellationToken.None);
        IReadOnlyList<Guid> byEid = await stand.Storage.ReadAsync(
            stores => stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.Eid, "770000000009")), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((encounter?.SourceCode, encounter?.SourceSystem, encounter?.SiteId), Is.EqualTo(("OtherLocation", "Overseas capture", "FRN")));
            Assert.That(encounter?.Device, Is.EqualTo(new CaptureDevice("D-7", "Maker", "M2", "0042")));
            Assert.That((encounter?.FormType, encounter?.Receipt, encounter?.FilingDate), Is.EqualTo(("I-485", "IOE0900000017", (DateOnly?)new DateOnly(2026, 1, 2))));
            Assert.That((encounter?.NoticeVersion, encounter?.PrintsNotTaken), Is.EqualTo(("2025-12", "NotPossible")));
            Assert.That(byEid, Is.EqualTo([encounter?.PersonId]));
        }
    }

    [Test]
    [Property("Acceptance", "M-36 M-37 M-37 M-38")]
    public async Task Numbers_of_encounters_in_IDENT_are_learned_from_its_answer()
    {
        await using Stand stand = await Stand.StartAsync(script: partners => partners.On("IDENT", "Identify", call => ScriptedPartners.Answer(call, "Match", writer => writer
            .Identification("biom:EncounterIdentification", "770000000001")
            .Open("Identity").Identification("biom:FingerprintIdentification", "1100220033")
            .Open("IdentityEncounter").Identification("biom:EncounterIdentification", "770000000000")
            .Open("OriginatingOrganization").Leaf("nc:OrganizationName", "CBP").Close()
            .Date("EncounterDate", new DateOnly(1969, 2, 3)).Close().Close()))); // the answer is of 1970

        string xml = Encoding.UTF8.GetString(((IntakeAnswer.Replied)await stand.SendAsync("ASC", Enrolments.WithPrints("I-765"))).Xml.Span);

        IReadOnlyList<Guid> earlier = await FindAsync(stand, "770000000000");
        IReadOnlyList<Encounter> own = await stand.Storage.ReadAsync(stores => stores.Encounters.FindByEidAsync("770000000001"), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.Contain("BiometricAgrees"));
            Assert.That(earlier, Is.EqualTo([own.Single().PersonId]));
            Assert.That(await FindAsync(stand, "770000000001"), Is.EqualTo(earlier));
            Assert.That(own.Single().VerifiedAt, Is.Not.Null);
        }
    }

    private static Task<IReadOnlyList<Guid>> FindAsync(Stand stand, string eid) => stand.Storage.ReadAsync(
        stores => stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.Eid, eid)), CancellationToken.None);
}

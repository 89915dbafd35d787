using System.Xml.Linq;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>Makes the messages of the demonstration; the same run makes the same bytes.</summary>
internal sealed class DemoMessages
{
    private readonly DemoState _state;

    private readonly DemoPrints _prints;

    /// <summary>The messages of a run.</summary>
    /// <param name="state">Numbers and time.</param>
    /// <param name="tenPrintFile">The file of the real card, or null.</param>
    public DemoMessages(DemoState state, string? tenPrintFile)
    {
        _state = state;
        _prints = new DemoPrints(tenPrintFile, EnrolmentWriter.DayBefore(state.StartedAt, 0));
    }

    /// <summary>The enrolments that come first and do not wait for each other, made one by one.</summary>
    public IEnumerable<DemoMessage> Enrolments()
    {
        yield return Card();
        yield return Mtom();
        yield return Enrol("enrol-hit", "Enrolment with ten prints as base64, gzip (I-589), whom NGI and ABIS identify", "ASC", DemoWire.Soap12Gzip, Center(DemoPerson.Nils, "I-589", _prints.Draw(DemoPerson.Nils, 0)));
        yield return Enrol("enrol-poor", "Enrolment with four prints, which NGI cannot use (N-400)", "ASC", DemoWire.Soap11, Center(DemoPerson.Ada, "N-400", _prints.Draw(DemoPerson.Ada, 0, count: 4)));
        yield return Enrol("enrol-card", "Enrolment by benefit card, photograph only (I-90)", "CARD", DemoWire.Rest, new DemoEnrolment
        {
            Person = DemoPerson.Ramon,
            Source = "BenefitCard",
            System = "ICPS",
            Site = "CORBIN-KY",
            Form = "I-90",
            Biometrics = [_prints.Photograph(DemoPerson.Ramon)],
            PrintsNotTaken = "NotRequired",
        });
        yield return Enrol("enrol-child", "Enrolment of a child without prints (I-590)", "OVERSEAS", DemoWire.Soap12, Overseas(DemoPerson.Hodan, "I-590"));
        yield return Enrol("enrol-protected", "Enrolment of a protected person without prints (I-914)", "OVERSEAS", DemoWire.Soap11, Overseas(DemoPerson.Ines, "I-914"));
    }

    /// <summary>The enrolment with ten drawn prints as MTOM parts.</summary>
    public DemoMessage Mtom() =>
        Enrol("enrol-mtom", "Enrolment with ten drawn prints as MTOM (I-589)", "ASC", DemoWire.Mtom, Center(DemoPerson.Rahel, "I-589", _prints.Draw(DemoPerson.Rahel, 0)));

    /// <summary>A message with several mistakes.</summary>
    public DemoMessage Invalid()
    {
        var invalid = Enrol("enrol-invalid", "Enrolment with three mistakes", "OVERSEAS", DemoWire.Soap12, Overseas(DemoPerson.Hodan, "I-590")) with { IsInvalid = true };
        Set(invalid.Body, Cpms + "EncounterSourceCode", "Airport");
        Set(invalid.Body, Cpms + "FormTypeCode", "590");
        Set(invalid.Body.Descendants(Nc + "PersonBirthDate").Single(), Nc + "Date", "2019-02-30");
        return invalid;
    }

    /// <summary>The second encounter of a person who was enrolled before: other impressions of the same fingers.</summary>
    public DemoMessage SecondEncounter() =>
        Enrol("enrol-again", "Second encounter of the same person, other impressions as WSQ (I-765)", "ASC", DemoWire.Soap12, Center(DemoPerson.Rahel, "I-765", _prints.Draw(DemoPerson.Rahel, 1, asWsq: true)));

    /// <summary>Asks which biometrics may be used again.</summary>
    public DemoMessage Vetting() => Ask(
        "vet", "Biometric vetting for another form (I-131)", "ELIS", DemoWire.Soap11, "VetBiometrics",
        EnrolmentWriter.Reference(DemoPerson.Rahel), new XElement(Cpms + "FormTypeCode", "I-131"), Day(Cpms + "FilingDate", EnrolmentWriter.DayBefore(_state.StartedAt, 1)));

    /// <summary>Starts the checks of another filing; prints that may be used again are.</summary>
    public DemoMessage Start() => Ask(
        "start-checks", "Background checks of a new filing with stored prints (I-131)", "ELIS", DemoWire.Soap12, "StartBackgroundCheck",
        EnrolmentWriter.Reference(DemoPerson.Rahel), new XElement(Cpms + "FormTypeCode", "I-131"), Day(Cpms + "FilingDate", EnrolmentWriter.DayBefore(_state.StartedAt, 1)));

    /// <summary>Asks how the background checks stand.</summary>
    public DemoMessage Checks() => Ask(
        "checks", "Background checks of the same person", "ELIS", DemoWire.Soap12, "RetrieveBackgroundCheck", EnrolmentWriter.Reference(DemoPerson.Rahel));

    /// <summary>New prints of a person who was enrolled before, at an office before the interview.</summary>
    public DemoMessage Verification() => Ask(
        "verify", "Verification of identity with two new prints", "IVT", DemoWire.Soap12, "VerifyIdentity",
        EnrolmentWriter.Reference(DemoPerson.Rahel), Identification(Cpms + "EncounterSiteIdentification", "LOS-FO"),
        _prints.Draw(DemoPerson.Rahel, 2, count: 2).Append(_prints.Photograph(DemoPerson.Rahel)));

    /// <summary>A search by a name that is not quite right.</summary>
    public DemoMessage SearchByName() => Ask(
        "search-name", "Search by a mistyped name, for USCIS", "ELIS", DemoWire.Rest, "SearchPerson", AccessReason("Immigration"),
        EnrolmentWriter.Named(DemoPerson.Rahel with { SurName = "Tesfay" }), new XElement(Cpms + "MaximumResultQuantity", 5));

    /// <summary>A search by two newly laid down fingers of somebody who was enrolled before.</summary>
    public DemoMessage SearchByPrints() => Ask(
        "search-prints", "Search by two fingerprints, for ICE", "ICE", DemoWire.Soap12, "SearchPerson", AccessReason("LawEnforcement"),
        _prints.Draw(DemoPerson.Nils, 2, count: 2));

    /// <summary>The same search as a system of IDENT sends it.</summary>
    public DemoMessage SearchInProfile()
    {
        string number = $"DEMO-{_state.Run}-search-ixm";
        return new DemoMessage(
            "Search by two fingerprints in the profile of IXM 6, for OBIM", "IDENT", "Ident6Identify", DemoWire.Rest, number,
            IdentWriter.Identify(number, _prints.Draw(DemoPerson.Nils, 2, count: 2, asWsq: true)));
    }

    /// <summary>A search for a protected person, who is not shown to everybody.</summary>
    public DemoMessage SearchProtected() => Ask(
        "search-protected", "Search for a protected person, for CBP", "CBP", DemoWire.Soap11, "SearchPerson", AccessReason("Immigration"),
        EnrolmentWriter.Reference(DemoPerson.Ines));

    /// <summary>Asks for the record of a person whom a search has found.</summary>
    /// <param name="reference">How the answer to the search names the person.</param>
    public DemoMessage Record(string reference) => Ask(
        "retrieve", "The record of that person, for USCIS", "ELIS", DemoWire.Soap12, "RetrievePerson", AccessReason("Immigration"),
        Identification(Cpms + "PersonReferenceIdentification", reference));

    /// <summary>An officer's question to a foreign partner.</summary>
    /// <param name="name">The name in the run.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="person">Whom it is about.</param>
    public DemoMessage ForeignQuestion(string name, string title, DemoPerson person) => Ask(
        name, title, "ELIS", DemoWire.Soap12, "StartForeignQuery",
        DemoOfficer.Element,
        Identification(Cpms + "CaseIdentification", DemoOfficer.CaseOf(person)),
        Country(Cpms + "PartnerCountry", "CAN"),
        new XElement(Cpms + "ForeignQueryReasonText", "Identity of an applicant for asylum (fictional)."),
        EnrolmentWriter.Citizen(person));

    /// <summary>An officer's order of the third round.</summary>
    /// <param name="query">The query, as the first answer names it.</param>
    public DemoMessage ForeignOrder(string query) => Ask(
        "foreign-order", "Third round with a foreign partner, by the officer's order", "ELIS", DemoWire.Soap12, "OrderForeignInformation",
        DemoOfficer.Element,
        Identification(Cpms + "ForeignQueryIdentification", query),
        new XElement(Cpms + "ForeignQueryReasonText", "The claim may have been decided already (fictional)."),
        new XElement(
            Cpms + "RequestedInformation",
            new XElement(Cpms + "RequestedInformationCode", "AsylumClaim"),
            new XElement(Cpms + "RequestedInformationCode", "TravelDocument")));

    /// <summary>Asks how a message stands. Each question is a new message.</summary>
    public DemoMessage Status(DemoMessage asked) => Ask(
        "status-" + Guid.CreateVersion7().ToString("N"), $"Status of {asked.Identification}", asked.Partner, DemoWire.Soap12, "RetrieveMessageStatus",
        Identification(Cpms + "SubjectMessageIdentification", asked.Identification));

    /// <summary>Fetches the answer to a message. Each question is a new message.</summary>
    public DemoMessage Fetch(DemoMessage asked) => Ask(
        "fetch-" + Guid.CreateVersion7().ToString("N"), $"Answer to {asked.Identification}", asked.Partner, DemoWire.Soap11, "FetchAnswer",
        Identification(Cpms + "SubjectMessageIdentification", asked.Identification));

    private static XElement AccessReason(string purpose) => new(
        Cpms + "AccessReason", new XElement(Cpms + "AccessPurposeCode", purpose), new XElement(Cpms + "AccessReasonText", "Demonstration"));

    private DemoMessage Card() => Enrol(
        "enrol-ten-print",
        _prints.HasCard ? "Enrolment with a real ten-print card, fourteen WSQ images (I-485)" : "Enrolment with ten drawn prints as base64 (I-485)",
        "ASC",
        DemoWire.Soap12,
        Center(DemoPerson.Elena, "I-485", _prints.Card(DemoPerson.Elena)));

    private static DemoEnrolment Center(DemoPerson person, string form, IReadOnlyList<XElement> biometrics) => new()
    {
        Person = person,
        Source = "ApplicationSupportCenter",
        System = "BET",
        Site = "LOS-XLA",
        Form = form,
        Biometrics = biometrics,
    };

    private static DemoEnrolment Overseas(DemoPerson person, string form) => new()
    {
        Person = person,
        Source = "OtherLocation",
        System = "GLOBAL",
        Site = "NBO-RSC",
        Form = form,
        PrintsNotTaken = "NotRequired",
    };

    private static void Set(XElement within, XName name, string value) => within.Descendants(name).First().Value = value;

    private DemoMessage Enrol(string name, string title, string partner, DemoWire wire, DemoEnrolment enrolment) =>
        Ask(name, title, partner, wire, "EnrollEncounter", EnrolmentWriter.Content(enrolment, _state.StartedAt));

    private DemoMessage Ask(string name, string title, string partner, DemoWire wire, string operation, params object?[] content)
    {
        string identification = $"DEMO-{_state.Run}-{name}";
        return new DemoMessage(title, partner, operation, wire, identification, DemoHeader.Message(operation, partner, identification, _state.StartedAt, content));
    }
}

using System.Xml.Linq;
using Simulators.Hosting;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>Writes the inquiries of foreign partners as IDENT passes them on.</summary>
internal sealed class InquiryWriter(IdentStore store, SimulatorContext context)
{
    /// <summary>The message InquirePerson.</summary>
    public XElement Write(ForeignInquiry inquiry, string identification)
    {
        HeldIdentity? held = inquiry.Fin is string known ? store.Find(known) : store.FindByANumber(inquiry.ANumber);
        string fin = inquiry.Fin ?? held?.Fin ?? store.NewFin([inquiry.ANumber]);
        string eid = held?.Encounters.LastOrDefault()?.Eid ?? "22" + InventedNumber.Digits(context.Options.Seed, "EID" + inquiry.ANumber, 12);
        DateTimeOffset now = context.Clock.GetUtcNow();
        return new XElement(
            Names.Cpms + "InquirePersonRequest",
            Names.Prefixes,
            Header.Request(PartnerCodes.Ident, identification, now, inquiry.Priority, null),
            Parts.Contact(Names.Cpms + "Requestor", "Simone", "Archambault", "Immigration office (fictional)", "simone.archambault@partner.example", "+1 555 0142"),
            Parts.Day(Names.Cpms + "InquiryDate", now),
            new XElement(Names.Cpms + "InquiryReasonCode", "RefugeeClaimant"),
            new XElement(Names.Cpms + "InquiryPriorityCode", inquiry.Priority),
            new XElement(Names.Cpms + "InquiryTemplateCode", "Uniform"),
            Parts.Country(Names.Cpms + "PartnerCountry", inquiry.PartnerCountry),
            inquiry.Agreement is string agreement ? Parts.Identification(Names.Cpms + "AgreementIdentification", agreement) : null,
            Person(inquiry, fin),
            new XElement(Names.Cpms + "InquiryEncounter", Parts.Eid(eid)),
            PartnerNumber(inquiry, identification),
            Matched(inquiry, fin, eid),
            new XElement(Names.Cpms + "RequestedInformation", inquiry.RequestedInformation.Select(code => new XElement(Names.Cpms + "RequestedInformationCode", code))));
    }

    private static XElement Person(ForeignInquiry inquiry, string fin) => new(
        Names.Nc + "Person",
        Parts.Day(Names.Nc + "PersonBirthDate", inquiry.BirthDate),
        new XElement(Names.Nc + "PersonBirthLocation", new XElement(Names.Nc + "Address", Parts.Country(Names.Nc + "AddressCountry", inquiry.BirthCountry))),
        new XElement(
            Names.Nc + "PersonName",
            new XElement(Names.Nc + "PersonGivenName", inquiry.GivenName),
            new XElement(Names.Nc + "PersonSurName", inquiry.SurName),
            new XElement(Names.Nc + "PersonNameCategoryCode", "Legal")),
        new XElement(Names.J + "PersonSexCode", inquiry.Sex),
        new XElement(Names.Cpms + "PersonAugmentation", Parts.ANumber(inquiry.ANumber), Parts.Fin(fin)));

    private XElement PartnerNumber(ForeignInquiry inquiry, string identification)
    {
        XElement number = Parts.Identification(
            Names.Cpms + "ForeignPartnerIdentification",
            inquiry.PartnerCountry[..2] + "-" + InventedNumber.Digits(context.Options.Seed, identification, 8));
        number.Add(Parts.Country(Names.Nc + "IdentificationIssuerCountry", inquiry.PartnerCountry));
        return number;
    }

    private static XElement Matched(ForeignInquiry inquiry, string fin, string eid) => new(
        Names.Cpms + "MatchedIdentity",
        Parts.Fin(fin),
        Parts.Eid(eid),
        Parts.ANumber(inquiry.ANumber),
        new XElement(
            Names.Cpms + "BiometricSourceOrganization",
            new XElement(Names.Nc + "OrganizationName", "DHS"),
            new XElement(Names.Nc + "OrganizationUnitName", inquiry.SourceOrganization)));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Biometrics.Imaging;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>Writes what a foreign partner answers to one round, as IDENT brings it. Everything in it follows from the query's number and is fictional.</summary>
internal sealed class ForeignAnswerWriter(SimulatorContext context)
{
    private const string OrdinaryStatus = "Refugee claimant, decision pending";

    /// <summary>The message DeliverForeignAnswer.</summary>
    /// <param name="asked">The round.</param>
    /// <param name="script">What the script says, or null: no match.</param>
    public XElement Write(AskedRound asked, ScriptLine? script)
    {
        DateTimeOffset now = context.Clock.GetUtcNow();
        string match = script?.Action switch
        {
            null or ScriptAction.PartnerNoMatch => "NoMatch",
            ScriptAction.PartnerRefuse => "Refused",
            ScriptAction.PartnerMalformed => "Perhaps",
            _ => "Match",
        };
        return new XElement(
            Names.Cpms + "DeliverForeignAnswerRequest",
            Names.Prefixes,
            Header.Request(PartnerCodes.Ident, "FA" + Digits(asked, "answer", 12), now, asked.Priority, asked.Conversation),
            Parts.Identification(Names.Cpms + "ForeignQueryIdentification", asked.Query),
            asked.Round == 1 ? First(asked, match, now) : Further(asked, match, script, now));
    }

    private XElement First(AskedRound asked, string match, DateTimeOffset now) => new(
        Names.Cpms + "FirstRoundAnswer",
        Envelope(asked, match, now),
        match == "Match" ? PartnerNumber(asked) : null,
        match == "Match"
            ? new XElement(
                Names.Cpms + "ConfirmingBiographic",
                Name("Senait", "Woldu"),
                Parts.Day(Names.Nc + "PersonBirthDate", "1993-09-02"),
                Parts.Country(Names.Cpms + "ConfirmingBirthCountry", "ERI"),
                new XElement(Names.Cpms + "ConfirmingSexCode", "F"))
            : null);

    private XElement Further(AskedRound asked, string match, ScriptLine? script, DateTimeOffset now)
    {
        bool isTold = match == "Match";
        bool isOverfull = script?.Action == ScriptAction.PartnerOverfull;
        return new XElement(
            Names.Cpms + "FurtherRoundAnswer",
            new XElement(Names.Cpms + "ForeignQueryRoundCode", asked.Round.ToString(CultureInfo.InvariantCulture)),
            Envelope(asked, match, now),
            isTold ? Person(asked, script, isOverfull) : null,
            isTold && asked.Round == 3 ? Document(asked) : null,
            isOverfull
                ? new XElement(
                    Names.Cpms + "AgreedElement",
                    new XElement(Names.Cpms + "AgreedElementName", "BankAccounts"),
                    new XElement(Names.Cpms + "AgreedElementText", "Two accounts (fictional)."),
                    Parts.Identification(Names.Cpms + "AgreementIdentification", "NO-SUCH-AGREEMENT"))
                : null,
            isTold ? new XElement(Names.Cpms + "ForeignAnswerText", asked.Round == 2 ? "Claim of 2021 under another name (fictional)." : "Copy of the travel document is attached (fictional).") : null);
    }

    private XElement Person(AskedRound asked, ScriptLine? script, bool isOverfull) => new(
        Names.Nc + "Person",
        Parts.Day(Names.Nc + "PersonBirthDate", "1993-09-02"),
        Name("Senait", "Woldu"),
        isOverfull ? new XElement(Names.Nc + "PersonResidenceAddress", new XElement(Names.Nc + "AddressFullText", "1 Example Road, Halifax (fictional)")) : null,
        new XElement(
            Names.Cpms + "PersonAugmentation",
            PartnerNumber(asked),
            new XElement(
                Names.Im + "ImmigrationStatus",
                new XElement(Names.Nc + "StatusText", string.IsNullOrEmpty(script?.Argument) ? OrdinaryStatus : script.Argument))));

    private static object[] Envelope(AskedRound asked, string match, DateTimeOffset now) =>
    [
        new XElement(Names.Cpms + "ForeignMatchCode", match),
        Parts.Country(Names.Cpms + "PartnerCountry", asked.Country),
        Parts.Day(Names.Cpms + "ForeignAnswerDate", now),
    ];

    private XElement PartnerNumber(AskedRound asked)
    {
        XElement number = Parts.Identification(Names.Cpms + "ForeignPartnerIdentification", asked.Country[..2] + "-" + InventedNumber.Digits(context.Options.Seed, "partner" + asked.Query + asked.Country, 8));
        number.Add(Parts.Country(Names.Nc + "IdentificationIssuerCountry", asked.Country));
        return number;
    }

    private static XElement Name(string givenName, string surName) => new(
        Names.Nc + "PersonName", new XElement(Names.Nc + "PersonGivenName", givenName), new XElement(Names.Nc + "PersonSurName", surName));

    private XElement Document(AskedRound asked)
    {
        int tone = int.Parse(Digits(asked, "page", 2), CultureInfo.InvariantCulture);
        const int Width = 300;
        const int Height = 210;
        byte[] pixels = [.. Enumerable.Range(0, Width * Height).Select(index =>
            (byte)(index / Width % 14 is > 4 and < 10 && index % Width is > 20 and < 280 && ((index % Width * 7) + (index / Width / 14 * (tone + 3))) % 11 < 6 ? 70 : 244))];
        byte[] page = PngWriter.Write(new GrayImage(Width, Height, 150, pixels));
        return new XElement(
            Names.Cpms + "CaseDocument",
            new XElement(Names.Cpms + "DocumentKindCode", "Passport"),
            new XElement(Names.Cpms + "DocumentName", "Travel document, data page"),
            new XElement(
                Names.Cpms + "DocumentPageFile",
                new XElement(
                    Names.Nc + "BinaryHash",
                    new XElement(Names.Nc + "BinaryHashCode", Convert.ToHexStringLower(SHA256.HashData(page))),
                    new XElement(Names.Nc + "BinaryHashFunctionCode", "SHA-256")),
                new XElement(Names.Nc + "Base64BinaryObject", Convert.ToBase64String(page)),
                new XElement(Names.Nc + "BinaryFormatText", "image/png"),
                new XElement(Names.Nc + "BinarySizeValue", page.Length.ToString(CultureInfo.InvariantCulture))));
    }

    private string Digits(AskedRound asked, string what, int count) =>
        InventedNumber.Digits(context.Options.Seed, string.Create(CultureInfo.InvariantCulture, $"{what}{asked.Query}{asked.Country}{asked.Round}"), count);
}

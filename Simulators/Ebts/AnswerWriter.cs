using System.Globalization;
using Biometrics.Itl;
using Simulators.Hosting;

namespace Simulators.Ebts;

/// <summary>Writes the answer to a transaction: Type-1 with the two agencies changed over, Type-2 with the result and what is echoed.</summary>
/// <remarks>Source: EBTS 8.001, 1.4 to 1.7 and 3.8; fields by EBTS 10.0.</remarks>
internal sealed class AnswerWriter(string code, SimulatorContext context)
{
    private const int Name = 18;

    // Verbatim in the answer: SCO, ATN, OCA, CRI, RES, EAD, OCP.
    private static readonly int[] Echoed = [6, 7, 9, 39, 40, 41, 73];

    /// <summary>The answer file.</summary>
    public byte[] Write(ItlTransaction request, string acknowledgement, EbtsDecision decision) =>
        ItlTransaction.Create(Header(request, acknowledgement, decision), [TaggedRecord.Create(2, 0, Result(request, decision))]).ToArray();

    private List<ItlField> Header(ItlTransaction request, string acknowledgement, EbtsDecision decision)
    {
        DateTime now = context.Clock.GetUtcNow().UtcDateTime;
        List<ItlField> fields =
        [
            ItlField.Of(1, 2, request.Header.Text(2)), ItlField.Of(1, 4, decision.Category),
            ItlField.Of(1, 5, now.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            ItlField.Of(1, 7, request.Header.Text(8)), ItlField.Of(1, 8, request.Header.Text(7)), ItlField.Of(1, 9, acknowledgement),
            ItlField.Of(1, 10, request.ControlNumber), ItlField.Of(1, 11, "00.00"), ItlField.Of(1, 12, "00.00"),
            ItlField.Of(1, 13, "NORAM", "EBTS 10.0"), ItlField.Of(1, 14, now.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)),
        ];
        if (code == PartnerCodes.Abis)
        {
            // Assumed: no public source shows how an ABIS answer names its profile.
            fields.Add(ItlField.Of(1, 16, "DoD", "EBTS", "3.0"));
        }

        return fields;
    }

    private IEnumerable<ItlField> Result(ItlTransaction request, EbtsDecision decision)
    {
        TaggedRecord? asked = request.Description;
        List<ItlField> fields = [.. Echoed.Select(number => asked?.Find(number)).OfType<ItlField>().Select(Copy)];
        if (decision.Category == "SRE")
        {
            string name = asked?.Text(Name) is { Length: > 0 } given ? given.ToUpperInvariant() : "UNKNOWN,UNKNOWN";
            fields.Add(ItlField.Of(2, Name, name));
            fields.Add(ItlField.Of(2, 59, decision.IsIdent ? "I" : "N"));
            if (decision.IsIdent)
            {
                fields.Add(ItlField.Of(2, 14, "F" + InventedNumber.Digits(context.Options.Seed, code + name, 8)));
                fields.Add(ItlField.Of(2, 75, "FICTIONAL RECORD OF THE SIMULATED " + code));
            }
        }

        if (decision.Errors.Count > 0)
        {
            fields.Add(ItlField.OfSubfields(2, 60, decision.Errors.Select(error => new[] { EbtsErrors.Message(error) })));
        }

        return fields.OrderBy(field => field.Number);
    }

    private static ItlField Copy(ItlField field) => ItlField.OfSubfields(2, field.Number, field.Subfields.Select(subfield => subfield.Items.Select(item => item.Text).ToArray()));
}

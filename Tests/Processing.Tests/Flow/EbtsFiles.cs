using System.Text;
using Biometrics.Itl;
using Processing.Messages;
using Processing.Partners;

namespace Processing.Tests.Flow;

/// <summary>Transactions as NGI and ABIS would send them, and those that were sent to them.</summary>
internal static class EbtsFiles
{
    /// <summary>The transaction inside a native call.</summary>
    public static ItlTransaction Of(PartnerCall call)
    {
        string xml = Encoding.UTF8.GetString(call.Xml.Span);
        return ItlTransaction.Read(Convert.FromBase64String(xml[(xml.IndexOf('>', StringComparison.Ordinal) + 1)..xml.LastIndexOf('<')]));
    }

    /// <summary>A native message with a transaction.</summary>
    /// <param name="category">The type of transaction.</param>
    /// <param name="number">Its control number.</param>
    /// <param name="reference">What it refers to, possibly empty.</param>
    /// <param name="fields">The fields of Type-2, by number.</param>
    public static string Native(string category, string number, string reference, params (int Number, string Text)[] fields)
    {
        ItlField[] header =
        [
            ItlField.Of(1, 2, "0500"), ItlField.Of(1, 4, category), ItlField.Of(1, 5, "20260120"), ItlField.Of(1, 7, "DCCPMS00Z"),
            ItlField.Of(1, 8, "WVIAFIS0Z"), ItlField.Of(1, 9, number), .. reference.Length == 0 ? Array.Empty<ItlField>() : [ItlField.Of(1, 10, reference)],
            ItlField.Of(1, 11, "00.00"), ItlField.Of(1, 12, "00.00"),
        ];
        var description = TaggedRecord.Create(2, 0, fields.Select(field => ItlField.Of(2, field.Number, field.Text)));
        return $"<NativeEBTSMessage xmlns=\"{MessageTypes.NgiNamespace}\">{Convert.ToBase64String(ItlTransaction.Create(header, [description]).ToArray())}</NativeEBTSMessage>";
    }
}

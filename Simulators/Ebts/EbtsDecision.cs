using Simulators.Scripts;

namespace Simulators.Ebts;

/// <summary>What an EBTS system finds.</summary>
/// <param name="Category">Type of the answer: SRE, ERRT or ERRA.</param>
/// <param name="IsIdent">Whether the subject is identified.</param>
/// <param name="Errors">The error codes, in error answers.</param>
internal sealed record EbtsDecision(string Category, bool IsIdent, IReadOnlyList<string> Errors)
{
    /// <summary>The types that are answered with SRE or ERRT.</summary>
    /// <remarks>Source: EBTS 10.0, ten-print transactions.</remarks>
    private static readonly string[] TenPrint = ["FAUF", "FANC", "NFUF", "NFUE", "MAP", "FNDR", "CAR", "CNA", "FVR", "AMN"];

    /// <summary>Decides by the script, else by the transaction itself: no images is an error, everybody else is not identified.</summary>
    public static EbtsDecision Make(Biometrics.Itl.ItlTransaction transaction, ScriptLine? script)
    {
        if (!TenPrint.Contains(transaction.Category, StringComparer.Ordinal))
        {
            return new EbtsDecision("ERRA", false, ["A0004"]);
        }

        if (script?.Action == ScriptAction.ErrorAnswer)
        {
            string codes = script.Argument.Length > 0 ? script.Argument : "L0008";
            return new EbtsDecision("ERRT", false, codes.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return transaction.Images.Any()
            ? new EbtsDecision("SRE", script?.Action == ScriptAction.Ident, [])
            : new EbtsDecision("ERRT", false, ["E0001"]);
    }
}

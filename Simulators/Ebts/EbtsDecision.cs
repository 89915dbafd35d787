using Biometrics.Itl;
using Biometrics.Itl.Ebts;
using Simulators.Scripts;

namespace Simulators.Ebts;

/// <summary>What an EBTS system finds.</summary>
/// <param name="Category">Type of the answer.</param>
/// <param name="IsIdent">Whether the subject is identified.</param>
/// <param name="Candidates">How many candidates a search finds.</param>
/// <param name="Errors">The error codes, in error answers.</param>
internal sealed record EbtsDecision(string Category, bool IsIdent, int Candidates, IReadOnlyList<string> Errors)
{
    private const int MostCandidates = 99;

    /// <summary>The number of the person who was identified; null where it follows from the name.</summary>
    public string? Number { get; init; }

    /// <summary>The candidates that were found by their prints, the likest first; empty where candidates are invented.</summary>
    public IReadOnlyList<(string Number, float Score)> Found { get; init; } = [];

    /// <summary>Decides by the script, else by the transaction itself: prints that are missing are an error, everybody else is not identified.</summary>
    public static EbtsDecision Make(ItlTransaction transaction, ScriptLine? script)
    {
        EbtsTransactionType? type = EbtsTransactionTypes.Find(transaction.Category);
        if (type is not { Answers.Count: > 0 })
        {
            return new EbtsDecision("ERRA", false, 0, ["A0004"]);
        }

        string refusal = type.ErrorAnswer ?? "ERRA";
        if (script?.Action == ScriptAction.ErrorAnswer || (script?.Action == ScriptAction.RejectOnce && transaction.ControlReference.Length == 0))
        {
            EbtsDecision refused = Refuse(script.Argument.Length > 0 ? script.Argument : "L0008", refusal);
            if (transaction.Images.Any() || refused.Errors.Any(error => !IsOfImages(error)))
            {
                return refused;
            }
        }

        bool needsPrints = type.Records.Any(use => use.RecordType is 4 or 14) && refusal == "ERRT";
        return needsPrints && !transaction.Images.Any()
            ? new EbtsDecision(refusal, false, 0, ["E0001"])
            : Find(type, script);
    }

    /// <summary>What the second answer says: the subject is identified after all.</summary>
    public EbtsDecision Later() => this with { IsIdent = true };

    // Nobody can find fault with images where there are none: a request by name after such a reject is answered.
    private static bool IsOfImages(string error) => error is "L0006" or "L0007" or "L0008" or "L0009" or "L0109" or "L0111" or "L0116" or "L0117" or "L0118";

    private static EbtsDecision Find(EbtsTransactionType type, ScriptLine? script)
    {
        bool isIdent = script?.Action is ScriptAction.Ident or ScriptAction.Unsolicited;
        int candidates = script?.Action switch
        {
            ScriptAction.Candidates => int.TryParse(script.Argument, System.Globalization.CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 0, MostCandidates) : 1,
            ScriptAction.Ident => 1,
            _ => 0,
        };
        // A history request is answered by the record where the person is certain, else by the candidates.
        string category = type.Code == "EQHR" && !isIdent ? "EQRR" : type.Answers[0];
        return new EbtsDecision(category, isIdent, candidates, []);
    }

    private static EbtsDecision Refuse(string argument, string usual)
    {
        string[] parts = argument.Split(':', 2);
        string category = parts.Length == 2 ? parts[0].Trim() : usual;
        string[] codes = parts[^1].Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new EbtsDecision(category, false, 0, codes);
    }
}

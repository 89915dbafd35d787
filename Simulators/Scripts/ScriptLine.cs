using System.IO.Enumeration;
using Simulators.Wire;

namespace Simulators.Scripts;

/// <summary>One line of a script: which subjects of which partner, and what happens.</summary>
/// <param name="Simulator">The partner's code: IDENT, NGI, ABIS, PCQS or ICTS; <c>*</c> for all.</param>
/// <param name="Field">What is looked at.</param>
/// <param name="Pattern">What it must be; <c>*</c> stands for any characters, <c>?</c> for one.</param>
/// <param name="Action">What happens.</param>
/// <param name="Argument">More about it, as the action says; empty where there is none.</param>
public sealed record ScriptLine(string Simulator, ScriptField Field, string Pattern, ScriptAction Action, string Argument = "")
{
    internal bool Fits(string simulator, Subject subject) => (Simulator == "*" || Simulator == simulator) && Field switch
    {
        ScriptField.ANumber => subject.ANumbers.Any(Fits),
        ScriptField.Fin => subject.Fins.Any(Fits),
        ScriptField.Name => subject.PersonNames.Any(Fits),
        _ => true,
    };

    private bool Fits(string value) => FileSystemName.MatchesSimpleExpression(Pattern, value, ignoreCase: true);
}

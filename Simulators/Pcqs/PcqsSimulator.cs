using System.Xml.Linq;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Pcqs;

/// <summary>The simulated PCQS: says for each person whether a protection or a protected class stands against a release.</summary>
internal sealed class PcqsSimulator(SimulatorContext context)
    : PartnerSimulator(PartnerCodes.Pcqs, "USCIS: protected status and class by A-Number", context)
{
    protected override SimulatorReply Decide(SoapRequest request, ScriptLine? script)
    {
        if (request.Operation != "QueryPersonStatus")
        {
            return NotServed();
        }

        if (script?.Action == ScriptAction.Pending)
        {
            return Reply(request, "QueryPersonStatus", "Interim", "Pending");
        }

        object[] statuses = [.. request.Body.Elements(Names.Nc + "Person").SelectMany(Statuses)];
        return Reply(request, "QueryPersonStatus", "Final", statuses.Length == 0 ? "NotFound" : "Found", statuses);
    }

    // Each person by its own script line: one request may ask about several.
    private IEnumerable<XElement> Statuses(XElement person)
    {
        var subject = Subject.Of(person);
        ScriptLine? script = Context.Scripts.Find(Code, subject);
        return subject.ANumbers.Take(1).SelectMany(number => script?.Action switch
        {
            ScriptAction.NotFound => [],
            ScriptAction.Protected => [Status(number, "Protected", Classes(script))],
            ScriptAction.Contradict => [Status(number, "NotProtected", Classes(script), tellsClass: false)],
            ScriptAction.UnknownCode => [Status(number, "NotProtected", Classes(script), tellsClass: false)],
            ScriptAction.Several => [Status(number, "NotProtected", []), Status(number, "Protected", Classes(script))],
            ScriptAction.Unclear => [Status(number, "Unclear", [])],
            ScriptAction.Clear => [Status(number, "NotProtected", Classes(script))],
            _ => new[] { Status(number, "NotProtected", []) },
        });
    }

    private static string[] Classes(ScriptLine script) => script.Argument.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private XElement Status(string number, string protection, string[] classesOfAdmission, bool tellsClass = true) => new(
        Names.Cpms + "PersonStatus",
        Parts.ANumber(number),
        new XElement(Names.Cpms + "ProtectionStatusCode", protection),
        (tellsClass ? classesOfAdmission.Select(ProtectedClasses.Of).OfType<string>().Distinct(StringComparer.Ordinal) : [])
            .Select(protectedClass => new XElement(Names.Cpms + "ProtectedClassCode", protectedClass)),
        classesOfAdmission.Select(code => new XElement(Names.Cpms + "ClassOfAdmissionCode", code)),
        new XElement(Names.Cpms + "PendingPetitionIndicator", "false"),
        Parts.Day(Names.Cpms + "PersonStatusDate", Context.Clock.GetUtcNow()));
}

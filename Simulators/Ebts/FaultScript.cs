using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Ebts;

/// <summary>The faults of the contract that a script asks for, for good or a number of times for each transaction.</summary>
internal sealed class FaultScript
{
    private const string Usual = "SERVICE_NOT_AVAILABLE";

    private readonly ConcurrentDictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <summary>The fault; null where the script asks for none, or has had enough of them.</summary>
    /// <param name="controlNumber">The transaction.</param>
    /// <param name="script">The script line, or null.</param>
    public SimulatorReply? Next(string controlNumber, ScriptLine? script)
    {
        if (script?.Action != ScriptAction.ServicesFault)
        {
            return null;
        }

        string[] parts = script.Argument.Split('*');
        bool isCounted = parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out _);
        int given = _given.AddOrUpdate(controlNumber, 1, (_, before) => before + 1);
        return isCounted && given > int.Parse(parts[1], CultureInfo.InvariantCulture)
            ? null
            : Fault(parts[0].Length > 0 ? parts[0] : Usual, "The script asks for this fault.");
    }

    /// <summary>A fault as the contract declares it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="text">Why, in words.</param>
    public static SimulatorReply Fault(string code, string text) => new SimulatorReply.Faulted(IsSender: code == "INVALID_REQUEST", text, new XElement(
        Names.Ngi + "NGIServicesFault",
        new XElement(Names.Ngi + "faultMessage", text),
        new XElement(Names.Ngi + "faultErrorCode", code),
        new XElement(Names.Ngi + "faultType", "NGI_SERVICE_ERROR")));
}

using System.Globalization;
using System.Xml.Linq;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>
/// The foreign partners behind the simulated IDENT. A round is taken at once and answered after a while. A partner knows nobody unless the script
/// says so of the identity whose prints came; it may refuse, keep silent, be late, answer twice, too much, or what cannot be read.
/// </summary>
internal sealed class ForeignPartners(IdentStore store, SimulatorContext context, SimulatorJournal journal)
{
    private readonly ForeignAnswerWriter _answers = new(context);

    /// <summary>The rounds that were asked, for the page.</summary>
    public ControlTable Table => new(
        "Foreign partners asked",
        ["Query", "Country", "Round", "A-Number of the prints", "Standing"],
        [.. store.Asked.Reverse().Select(asked => new[] { asked.Query, asked.Country, asked.Round.ToString(CultureInfo.InvariantCulture), asked.ANumber, asked.Standing })]);

    /// <summary>Takes a round; the same one again is answered as before.</summary>
    public void Take(SoapRequest request)
    {
        string query = Number(request.Body, "ForeignQueryIdentification");
        string country = request.Body.Element(Names.Cpms + "PartnerCountry")?.Value.Trim() ?? "";
        int round = int.Parse(request.Body.Element(Names.Cpms + "ForeignQueryRoundCode")?.Value ?? "0", CultureInfo.InvariantCulture);
        (AskedRound asked, bool isNew) = store.GetOrAdd(query, country, round, () => new AskedRound
        {
            Query = query,
            Country = country,
            Round = round,
            Conversation = Header.Conversation(request.Body),
            Priority = request.Body.Element(Names.Cpms + "MessageHeader")?.Element(Names.Cpms + "MessagePriorityCode")?.Value ?? "Medium",
            ANumber = WhoseAre(request.Body, query),
        });
        if (isNew)
        {
            Schedule(asked);
        }
    }

    /// <summary>Goes on with what was not answered at the last stop.</summary>
    public void Resume()
    {
        foreach (AskedRound waiting in store.Asked.Where(asked => asked.IsWaiting))
        {
            Schedule(waiting);
        }
    }

    private static string Number(XElement message, string name) => message.Element(Names.Cpms + name)?.Element(Names.Nc + "IdentificationID")?.Value.Trim() ?? "";

    // Later rounds bring no prints: they are about whom the first one was about.
    private string WhoseAre(XElement message, string query)
    {
        string[] digests = [.. Subject.Images(message).Select(image => image.Digest)];
        return store.Asked.FirstOrDefault(asked => asked.Query == query)?.ANumber
            ?? store.FindByDigest(digests)?.ANumbers.FirstOrDefault()
            ?? "";
    }

    private ScriptLine? ScriptOf(AskedRound asked) => context.Scripts.Lines.FirstOrDefault(one =>
        one.Action is >= ScriptAction.PartnerMatch and <= ScriptAction.PartnerMalformed
        && one.Fits(PartnerCodes.Ident, new Subject { ANumbers = [asked.ANumber] }));

    private void Schedule(AskedRound asked)
    {
        ScriptLine? script = ScriptOf(asked);
        if (script?.Action == ScriptAction.PartnerSilence)
        {
            store.Note(asked, isWaiting: false, "silent");
            return;
        }

        bool isLate = script?.Action == ScriptAction.PartnerLate && int.TryParse(script.Argument, CultureInfo.InvariantCulture, out _);
        var delay = TimeSpan.FromMilliseconds(isLate ? int.Parse(script!.Argument, CultureInfo.InvariantCulture) : context.Options.DelayMilliseconds); // late needs a script
        context.Later.Start(delay, stop => DeliverAsync(asked, script, stop));
    }

    private async Task DeliverAsync(AskedRound asked, ScriptLine? script, CancellationToken stop)
    {
        XElement message = _answers.Write(asked, script?.Action == ScriptAction.PartnerLate ? script with { Argument = "" } : script);
        int times = script?.Action == ScriptAction.PartnerTwice ? 2 : 1;
        string standing = "";
        for (int i = 0; i < times; i++)
        {
            GatewayReply reply = await new Delivery(context).UntilTakenAsync(
                PartnerCodes.Ident, "exchange", isSoap12: true, Names.Cpms.NamespaceName + "DeliverForeignAnswer", message, stop);
            standing = reply switch
            {
                GatewayReply.Refused refused => "refused: " + refused.Reason,
                GatewayReply.Accepted { Body: XElement body } => "delivered: " + body.Element(Names.Cpms + "DeliverForeignAnswerOutcomeCode")?.Value,
                _ => "delivered",
            };
        }

        store.Note(asked, isWaiting: false, standing);
        journal.Write("DeliverForeignAnswer (sent)", asked.Query, standing);
    }
}

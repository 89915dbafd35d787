using System.Text;
using Processing.Intake.Answers;
using Processing.Partners;
using Processing.Stores.Checks;
using Processing.Stores.People;

namespace Processing.Tests.Flow;

/// <summary>A stand on which every partner answers, and what tests of checks ask of it.</summary>
internal static class CheckStand
{
    public const string Receipt = "IOE0900000017";

    public static Task<Stand> StartAsync(string ident = "Match") => Stand.StartAsync(script: partners =>
    {
        partners.On("IDENT", "Identify", call => ident is "Match" or "NoMatch" ? ScriptedPartners.IdentAnswer(call, ident, "1100220033") : ScriptedPartners.Answer(call, ident));
        partners.On("IDENT", "Verify", call => ScriptedPartners.IdentAnswer(call, "Match", "1100220033"));
        partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
        partners.On("NGI", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        partners.On("ABIS", "NativeEBTSMessage", _ => ScriptedPartners.Acknowledge());
        partners.On("ELIS", "DeliverAnswer", _ => new PartnerReply.Answered(ReadOnlyMemory<byte>.Empty));
    });

    public static string Xml(IntakeAnswer answer)
    {
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), answer is IntakeAnswer.Invalid invalid
            ? string.Join("; ", invalid.Report.Findings.Select(finding => finding.Code + " " + finding.Path + " " + finding.Text))
            : answer.ToString());
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }

    public static async Task<string> AskAsync(this Stand stand, string xml) => Xml(await stand.SendAsync("ELIS", xml));

    public static async Task<Guid> PersonAsync(this Stand stand, string aNumber = "123456789") => (await stand.Storage.ReadAsync(
        stores => stores.People.FindByIdentifierAsync(new PersonIdentifier("A-Number", aNumber)), CancellationToken.None)).Single();

    public static async Task<IReadOnlyList<BackgroundCheck>> ChecksAsync(this Stand stand)
    {
        Guid person = await stand.PersonAsync();
        return await stand.Storage.ReadAsync(stores => stores.Checks.ReadAsync(person), CancellationToken.None);
    }

    public static async Task<IReadOnlyList<CheckAlert>> AlertsAsync(this Stand stand, string kind) => await stand.Storage.ReadAsync(
        stores => stores.Alerts.ReadOpenAsync(kind, 50), CancellationToken.None);

    /// <summary>Lets the answered or open check of a kind run out on a day.</summary>
    public static async Task RunOutAsync(this Stand stand, string kind, DateOnly day)
    {
        BackgroundCheck check = (await stand.ChecksAsync()).Last(one => one.Kind == kind);
        await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.Checks.SetAnswerAsync(check.Id, CheckStatus.Answered, "NoRecord", null, TimeProvider.System.GetUtcNow(), day);
                return true;
            },
            CancellationToken.None);
    }
}

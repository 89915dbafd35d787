using System.Globalization;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Ebts;
using Biometrics.Wsq;
using Simulators.Scripts;

namespace Simulators.Tests.Ebts;

/// <summary>The simulated ABIS looks at ridges: it enrols, searches and verifies by templates of the prints.</summary>
public sealed class AbisPrintsTest
{
    [Test]
    public async Task Whoever_was_retained_is_found_by_other_impressions_under_another_name()
    {
        await using var stand = await Stand.StartAsync();
        await AskAsync(stand, Request("T1", "FAUF", "FIRST,NAME", person: 1, impression: 0, retain: "Y"));
        await AskAsync(stand, Request("T2", "FAUF", "SECOND,NAME", person: 2, impression: 0, retain: "Y"));

        ItlTransaction again = await AskAsync(stand, Request("T3", "FAUF", "OTHER,NAME", person: 1, impression: 1));
        ItlTransaction search = await AskAsync(stand, Request("T4", "TPIS", "", person: 1, impression: 2));

        TaggedRecord described = again.Description!;
        string number = described.Text("FBI");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(described.Text("SRF"), Is.EqualTo("I"));
            Assert.That(number, Does.Match("^F[0-9]{8}$"));
            Assert.That(search.Category, Is.EqualTo("SRT"));
            Assert.That(search.Description!.Find("CNL")!.Subfields.First().ItemText(0), Is.EqualTo(number), "the first candidate");
        }
    }

    [Test]
    public async Task Whoever_was_not_retained_is_not_found()
    {
        await using var stand = await Stand.StartAsync();
        await AskAsync(stand, Request("T1", "FAUF", "DOE,JAN", person: 1, impression: 0, retain: "N"));

        ItlTransaction again = await AskAsync(stand, Request("T2", "FAUF", "DOE,JAN", person: 1, impression: 1));

        Assert.That(again.Description!.Text("SRF"), Is.EqualTo("N"));
    }

    [TestCase(1ul, "I")]
    [TestCase(2ul, "N")]
    public async Task A_verification_compares_with_the_person_whose_number_it_quotes(ulong person, string answer)
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Abis, ScriptField.Name, "KNOWN,*", ScriptAction.Ident));
        ItlTransaction held = await AskAsync(stand, Request("T1", "FAUF", "KNOWN,ONE", person: 1, impression: 0));

        ItlTransaction verified = await AskAsync(stand, Request("T2", "FVR", "CLAIM,A", person, impression: 1, number: held.Description!.Text("FBI")));

        Assert.That(verified.Description!.Text("SRF"), Is.EqualTo(answer));
    }

    [Test]
    public async Task People_are_held_from_start_to_start()
    {
        string folder = Path.Combine(Path.GetTempPath(), "cpms-abis-" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        await using (var first = await Stand.StartAsync(new SimulatorOptions { DataFolder = folder }))
        {
            await AskAsync(first, Request("T1", "FAUF", "DOE,JAN", person: 1, impression: 0, retain: "Y"));
        }

        await using var second = await Stand.StartAsync(new SimulatorOptions { DataFolder = folder });
        ItlTransaction again = await AskAsync(second, Request("T2", "FAUF", "DOE,JAN", person: 1, impression: 1));
        await second.DisposeAsync();
        Directory.Delete(folder, recursive: true);

        Assert.That(again.Description!.Text("SRF"), Is.EqualTo("I"));
    }

    private static async Task<ItlTransaction> AskAsync(Stand stand, byte[] file)
    {
        await stand.AskAsync(PartnerCodes.Abis, Messages.Native(file));
        return ItlTransaction.Read(Convert.FromBase64String((await stand.Gateway.ReceiveAsync()).Body.Value));
    }

    private static byte[] Request(string controlNumber, string category, string name, ulong person, int impression, string retain = "N", string number = "")
    {
        var header = new EbtsHeader
        {
            Destination = "WVABIS00Z",
            Originator = "DCCPMS00Z",
            ControlNumber = controlNumber,
            Time = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
        };
        var builder = new EbtsTransactionBuilder(category, header);
        if (category != "TPIS")
        {
            builder.Set("RET", retain).Set("NAM", name).Set("FBI", number);
        }

        foreach ((int index, int position) in ((int[])[2, 7]).Index())
        {
            GrayImage print = SyntheticFinger.OfPerson(person, position).Impression(impression).Image;
            builder.Add(BinaryRecord.Create(4, index + 1, new BinaryImage
            {
                Impression = 0,
                FingerPosition = position,
                Width = print.Width,
                Height = print.Height,
                Compression = ItlCompression.Wsq,
                Data = WsqEncoder.Encode(print),
            }));
        }

        return builder.BuildIncomplete().ToArray();
    }
}

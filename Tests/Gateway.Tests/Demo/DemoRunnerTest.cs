using System.Globalization;
using Gateway.Demo;
using Simulators;

namespace Gateway.Tests.Demo;

public sealed class DemoRunnerTest
{
    [Test]
    public async Task Every_message_is_valid_but_one_and_every_form_is_used()
    {
        await using var door = await DemoFrontDoor.StartAsync(answersAtOnce: true);

        var summary = await RunAsync(door, NewFolder());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(door.Refused, Has.Count.EqualTo(1));
            Assert.That(door.Refused.Single(), Has.Length.EqualTo(3));
            Assert.That(summary.IsComplete, Is.True, string.Join('\n', summary.Lines));
            Assert.That(summary.Sent, Is.EqualTo(19));
            Assert.That(door.Taken.Select(taken => taken.Partner).Distinct(StringComparer.Ordinal), Is.EquivalentTo(["ASC", "CARD", "OVERSEAS", "ELIS", "IVT", "ICE", "CBP", "IDENT"]));
            Assert.That(door.Taken.Select(taken => taken.ContentType.Split(';')[0]).Distinct(StringComparer.Ordinal), Is.EquivalentTo(["text/xml", "application/soap+xml", "multipart/related", "application/xml"]));
        }
    }

    [Test]
    public async Task What_is_announced_is_followed_and_fetched()
    {
        await using var door = await DemoFrontDoor.StartAsync(answersAtOnce: false);

        var summary = await RunAsync(door, NewFolder());

        Assert.That(summary.Lines.Where(line => line.Identification.Contains("enrol", StringComparison.Ordinal) && line.Outcome == "Enrolled").Count(), Is.EqualTo(8));
        Assert.That(door.Taken.Count(taken => taken.Root == "FetchAnswerRequest"), Is.EqualTo(8));
    }

    [Test]
    public async Task A_second_start_sends_nothing()
    {
        await using var door = await DemoFrontDoor.StartAsync(answersAtOnce: true);
        string folder = NewFolder();
        await RunAsync(door, folder);
        int sent = door.Taken.Count;

        var second = await RunAsync(door, folder);

        Assert.That(second.IsRepeat, Is.True);
        Assert.That(door.Taken, Has.Count.EqualTo(sent));
    }

    [Test]
    public async Task Without_a_gateway_it_says_so_and_runs_again_later()
    {
        string folder = NewFolder();
        await using var door = await DemoFrontDoor.StartAsync(answersAtOnce: true);
        var summary = await RunAsync(door, folder, new Uri("http://127.0.0.1:1"));

        var second = await RunAsync(door, folder);

        Assert.That(summary.IsComplete, Is.False);
        Assert.That(second.IsComplete, Is.True);
    }

    [Test]
    public void The_same_run_makes_the_same_bytes()
    {
        var state = new DemoState("0A1B2C3D", new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), IsDone: false);

        string first = new DemoMessages(state, null).Mtom().Body.ToString();
        string second = new DemoMessages(state, null).Mtom().Body.ToString();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_real_card_brings_fourteen_wsq_images()
    {
        if (FindCard() is not string card)
        {
            Assert.Ignore("shared/data/nist/type-4-tpcard.an2 is not here");
            return;
        }

        var state = new DemoState("0A1B2C3D", new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), IsDone: false);

        var message = new DemoMessages(state, card).Enrolments().First();

        Assert.That(message.Body.Descendants(DemoNames.Nc + "BinaryFormatText").Select(format => format.Value), Is.EqualTo(Enumerable.Repeat("image/x-wsq", 14)));
    }

    [Test]
    public void Without_the_card_ten_drawn_prints_come_as_wsq()
    {
        var state = new DemoState("0A1B2C3D", new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), IsDone: false);

        var message = new DemoMessages(state, null).Enrolments().First();
        byte[] print = Convert.FromBase64String(message.Body.Descendants(DemoNames.Base64).First().Value);

        Assert.That(message.Body.Descendants(DemoNames.Nc + "BinaryFormatText").Select(format => format.Value), Is.EqualTo(Enumerable.Repeat("image/x-wsq", 10)));
        Assert.That(Biometrics.Imaging.ImageFile.Read(print).PixelsPerInch, Is.EqualTo(500));
    }

    [Test]
    public async Task The_enrolment_of_the_real_card_is_valid()
    {
        if (FindCard() is not string card)
        {
            Assert.Ignore("shared/data/nist/type-4-tpcard.an2 is not here");
            return;
        }

        await using var door = await DemoFrontDoor.StartAsync(answersAtOnce: true);
        using var client = new DemoClient(new DemoOptions { Gateway = door.Address, Passwords = door.Passwords, DataFolder = NewFolder() });
        var state = new DemoState("0A1B2C3D", new DateTimeOffset(2026, 1, 22, 0, 0, 0, TimeSpan.Zero), IsDone: false);

        var reply = await client.SendAsync(new DemoMessages(state, card).Enrolments().First(), CancellationToken.None);

        Assert.That(reply.Outcome, Is.EqualTo("Enrolled"), string.Join('\n', reply.Findings));
    }

    private static string? FindCard()
    {
        for (DirectoryInfo? place = new(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            string candidate = Path.Combine(place.FullName, "shared", "data", "nist", "type-4-tpcard.an2");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), "cpms-demo-" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));

    private static async Task<DemoSummary> RunAsync(DemoFrontDoor door, string folder, Uri? gateway = null)
    {
        using var runner = new DemoRunner(new DemoOptions
        {
            Gateway = gateway ?? door.Address,
            Passwords = door.Passwords,
            DataFolder = folder,
            PollMilliseconds = 1,
            Inquire = (inquiry, _) => Task.FromResult(new ForeignInquiryResult(inquiry.MessageIdentification!, "Interim", "Pending")),
        });
        return await runner.RunAsync(CancellationToken.None);
    }
}

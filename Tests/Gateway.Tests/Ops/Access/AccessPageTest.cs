using Gateway.Tests.Ops.Stand;
using Processing.Stores.Access;

namespace Gateway.Tests.Ops.Access;

internal sealed class AccessPageTest
{
    private static readonly Guid Shown = Guid.CreateVersion7();
    private static readonly Guid Hidden = Guid.CreateVersion7();

    [OneTimeSetUp]
    public static async Task ReadAsync()
    {
        await AddAsync(Shown, AccessOutcome.Shown, "case <17>");
        await AddAsync(Hidden, AccessOutcome.Withheld, "case 18");
    }

    [TestCase("auditor", false)]
    [TestCase("privacy", true)]
    public async Task People_who_were_withheld_are_for_the_restricted_role(string user, bool isShown)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, user);

        string page = await client.ReadAsync("/access?reader=ICE");

        Assert.That(page, Does.Contain(Shown.ToString()).And.Contain("case &lt;17&gt;").And.Contain("BirthDate Name"));
        Assert.That(page.Contains(Hidden.ToString(), StringComparison.Ordinal), Is.EqualTo(isShown));
    }

    [Test]
    public async Task Readings_are_filtered_by_person()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "auditor");

        string page = await client.ReadAsync($"/access?person={Shown}&reader=CBP");

        Assert.That(page, Does.Contain("Nothing was read"));
    }

    [Test]
    public async Task A_look_at_a_person_in_the_console_is_a_reading()
    {
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");
        using ConsoleClient auditor = await ConsoleClient.SignedInAsync(SharedStand.Current, "auditor");

        await ops.ReadAsync($"/people/{SharedStand.Current.Log.PersonId}");
        string page = await auditor.ReadAsync($"/access?person={SharedStand.Current.Log.PersonId}&reader=ops");

        Assert.That(page, Does.Contain("Console: person"));
    }

    private static Task<bool> AddAsync(Guid person, string outcome, string reason) => SharedStand.Current.Storage.WriteAsync(
        async stores =>
        {
            await stores.Access.AddAsync(new AccessEntry
            {
                Id = Guid.CreateVersion7(),
                At = SharedStand.Current.Time.GetUtcNow(),
                Reader = "ICE",
                Organization = "ICE",
                Operation = "SearchPerson",
                Purpose = "LawEnforcement",
                Reason = reason,
                PersonId = person,
                Outcome = outcome,
                Elements = "BirthDate Name",
                Rule = "access-scopes:ice-law",
            });
            return true;
        },
        CancellationToken.None);
}

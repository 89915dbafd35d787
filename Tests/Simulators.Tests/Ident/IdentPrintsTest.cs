using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Biometrics.Wsq;

namespace Simulators.Tests.Ident;

public sealed class IdentPrintsTest
{
    [Test]
    public async Task Another_impression_of_the_fingers_finds_their_holder()
    {
        await using var stand = await Stand.StartAsync();
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M1", Prints(1, 0))));
        await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M2", Prints(2, 0)));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M3", Prints(1, 1)));

        Assert.That(reply.Value("IdentifyOutcomeCode"), Is.EqualTo("Match"));
        Assert.That(Fin(reply), Is.EqualTo(fin));
    }

    [TestCase(1ul, "Match")]
    [TestCase(2ul, "NoMatch")]
    public async Task The_ridges_decide_whether_a_claim_is_true(ulong person, string outcome)
    {
        await using var stand = await Stand.StartAsync();
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M1", Prints(1, 0))));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.VerifyPrints("M2", fin, Prints(person, 1)));

        Assert.That(reply.Value("VerifyOutcomeCode"), Is.EqualTo(outcome));
    }

    [Test]
    public async Task Other_fingers_of_the_same_person_say_nothing_against_the_claim()
    {
        await using var stand = await Stand.StartAsync();
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M1", Prints(1, 0))));

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.VerifyPrints("M2", fin, (3, Picture(1, 3, 0))));

        Assert.That(reply.Value("VerifyOutcomeCode"), Is.EqualTo("Match"));
    }

    [Test]
    public async Task A_slap_finds_the_holder_of_single_fingers()
    {
        await using var stand = await Stand.StartAsync();
        string fin = Fin(await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M1", Prints(1, 0))));
        byte[] slap = WsqEncoder.Encode(SyntheticSlap.Of(1, 13, new SlapConditions(), 3).Image);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.IdentifyPrints("M2", (13, slap)));

        Assert.That(reply.Value("IdentifyOutcomeCode"), Is.EqualTo("Match"));
        Assert.That(Fin(reply), Is.EqualTo(fin));
    }

    private static string Fin(Soap.Reply reply) => reply.Value("FingerprintIdentification").Replace("FIN", "", StringComparison.Ordinal);

    private static (int Position, byte[] Picture)[] Prints(ulong person, int impression) =>
        [(2, Picture(person, 2, impression)), (7, Picture(person, 7, impression))];

    // One as a compressed print, one as a picture file.
    private static byte[] Picture(ulong person, int position, int impression)
    {
        GrayImage print = SyntheticFinger.OfPerson(person, position).Impression(impression).Image;
        return position == 2 ? WsqEncoder.Encode(print) : PngWriter.Write(print);
    }
}

using Processing.Messages;
using Processing.Messages.Xml;
using Processing.ProtectedClass;
using Processing.Stores.Foreign;
using Processing.Stores.Messages;

namespace Processing.ForeignQueries.Rounds;

/// <summary>
/// What a partner is told by one round: the number of the case, in the first round the fingerprints, in the third one what the officer wants to
/// know. No name, no number and no date of the person is ever part of it.
/// </summary>
/// <param name="Content">The <c>QueryForeignPartnerRequest</c>.</param>
/// <param name="Told">The elements that it tells, by their names in the policy tables.</param>
internal sealed record RoundContent(KeptContent Content, IReadOnlyList<string> Told)
{
    private const string PartnerCase = "PartnerCase";
    private const string Fingerprints = "Fingerprints";
    private const string RequestedInformation = "RequestedInformation";

    /// <summary>Writes a round; null where the agreement does not let it tell what makes it that round.</summary>
    /// <param name="head">The header.</param>
    /// <param name="disclosure">The leave.</param>
    /// <param name="query">The query.</param>
    /// <param name="round">The round.</param>
    public static RoundContent? Write(MessageHead head, ForeignDisclosure disclosure, ForeignQuery query, RoundToSend round)
    {
        string[] needed = round.Round switch
        {
            1 => [PartnerCase, Fingerprints],
            2 => [PartnerCase],
            _ => [PartnerCase, RequestedInformation],
        };
        bool isLacking = round.Round == 1 && round.Prints.Count == 0;
        if (isLacking || !needed.All(disclosure.Agreement.Elements.Contains))
        {
            return null;
        }

        MessageWriter writer = Begin(head, query.Id, round.Round, round.Country, disclosure.Agreement.Agreement, query.PartnerCase);
        foreach (ImageData print in round.Round == 1 ? round.Prints : [])
        {
            WritePrint(writer, print);
        }

        return new RoundContent(writer.Piece(round.Round == 3 ? round.RequestedXml : null).ToContent(), needed);
    }

    /// <summary>What stays of a first round when prints that nobody matched are taken out.</summary>
    /// <param name="head">The header as it was.</param>
    /// <param name="query">The query.</param>
    /// <param name="round">The round.</param>
    public static KeptContent WithoutPrints(MessageHead head, ForeignQuery query, ForeignRound round) =>
        Begin(head, query.Id, round.Round, round.Country, round.Agreement, query.PartnerCase).ToContent();

    private static MessageWriter Begin(MessageHead head, Guid queryId, int round, string country, string agreement, string partnerCase) =>
        HeaderWriting.Begin("QueryForeignPartnerRequest", head)
            .Identification("ForeignQueryIdentification", queryId.ToString("D"))
            .Leaf("ForeignQueryRoundCode", round)
            .Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", country).Close()
            .Identification("AgreementIdentification", agreement)
            .Identification("PartnerCaseIdentification", partnerCase);

    private static void WritePrint(MessageWriter writer, ImageData image)
    {
        int code = ImageFormat.CodeOf(image.Format);
        writer.Open("biom:Biometric")
            .Open("biom:FingerImpressionImageDetail")
            .Binary("nc:Base64BinaryObject", image.Digest, image.LengthBytes)
            .Leaf("nc:BinaryFormatText", image.Format)
            .Leaf("nc:ImageHeightValue", image.Height > 0 ? image.Height : null)
            .Leaf("nc:ImageWidthValue", image.Width > 0 ? image.Width : null);
        if (code >= 0 && image.ResolutionPpi > 0)
        {
            writer.Open("biom:ImageAugmentation")
                .Leaf("biom:ImageCompressionAlgorithmCode", code)
                .Leaf("biom:ImageHorizontalPixelDensityValue", image.ResolutionPpi)
                .Leaf("biom:ImageScaleUnitsCode", "1")
                .Leaf("biom:ImageVerticalPixelDensityValue", image.ResolutionPpi)
                .Close();
        }

        writer.Leaf("biom:FrictionRidgeImageImpressionCaptureCategoryCode", image.Impression)
            .Leaf("biom:ExemplarFingerPositionCode", image.Position)
            .Close()
            .Close();
    }
}

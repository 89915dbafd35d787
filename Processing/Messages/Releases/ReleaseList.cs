using Processing.Messages.Xml;
using Processing.Stores;
using Processing.Stores.Disclosures;
using Schemas.Infoset;

namespace Processing.Messages.Releases;

/// <summary>Answers <c>ListReleasesRequest</c>: what lies ready to be collected, or was collected.</summary>
internal static class ReleaseList
{
    private const int MostListed = 500;

    /// <summary>What makes the answer.</summary>
    /// <param name="message">The request.</param>
    public static Func<IStores, MessageHead, Task<byte[]>> For(InfosetElement message)
    {
        bool? isCollected = message.Own("ReleaseStatusCode").TextOrNull is { } status ? status == "Collected" : null;
        string? country = message.Own("PartnerCountry").FirstChild.TextOrNull;
        return async (stores, head) => Write(head, await stores.Releases.ReadAsync(isCollected, country, MostListed));
    }

    private static byte[] Write(MessageHead head, IReadOnlyList<Release> releases)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("ListReleases", head, "Final", releases.Count == 0 ? "NothingListed" : "Listed");
        foreach (Release release in releases)
        {
            writer.Open("ReleaseSummary")
                .Identification("ReleaseIdentification", release.Id.ToString("D"))
                .Identification("InquiryMessageIdentification", release.InquiryIdentification)
                .Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", release.Country).Close()
                .Date("ReleaseDate", DateOnly.FromDateTime(release.At.UtcDateTime))
                .Leaf("ReleaseStatusCode", release.CollectedAt is null ? "Waiting" : "Collected")
                .Leaf("DocumentQuantity", release.Documents)
                .Close();
        }

        return writer.ToBytes();
    }
}

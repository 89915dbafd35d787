using Biometrics.Itl.Dictionary;

namespace Biometrics.Itl.Ebts;

/// <summary>Begins the answer to a transaction: the agencies change places, its number is referred to, and what is echoed is echoed.</summary>
/// <remarks>Source: EBTS 8.001, 1.4 to 1.7 and 3.8.</remarks>
public static class EbtsAnswer
{
    /// <summary>The most messages that an error answer carries.</summary>
    public const int MostMessages = 11;

    // Verbatim in the answer; of CRI the second and third are further agencies, which come back as well.
    private static readonly string[] Echoed = ["ATN", "SCO", "OCA", "OCP", "EAD", "RES", "CRI", "IMA", "TAA"];

    /// <summary>Begins an answer.</summary>
    /// <param name="code">The type of the answer.</param>
    /// <param name="request">What is answered.</param>
    /// <param name="controlNumber">The answer's own number (TCN).</param>
    /// <param name="time">When it is made.</param>
    /// <exception cref="ArgumentException">EBTS 10.0 has no such type, or only its name is known.</exception>
    public static EbtsTransactionBuilder To(string code, ItlTransaction request, string controlNumber, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = new EbtsHeader
        {
            Destination = request.Header.Text("ORI"),
            Originator = request.Header.Text("DAI"),
            ControlNumber = controlNumber,
            ControlReference = request.ControlNumber,
            Time = time,
            Version = request.Header.Text("VER"),
            DomainVersion = DomainItem(request, 1, "EBTS 10.0"),
            DomainName = DomainItem(request, 0, "NORAM"),
            ApplicationProfile = request.Header.Find("APS")?.Subfields.First().Items.Select(item => item.Text).ToArray(),
        };
        return new EbtsTransactionBuilder(code, header).Echo(request.Description, Echoed);
    }

    /// <summary>The answer that refuses a request.</summary>
    /// <param name="request">What is refused.</param>
    /// <param name="controlNumber">The answer's own number (TCN).</param>
    /// <param name="time">When it is made.</param>
    /// <param name="errors">Why, the first eleven of which are said.</param>
    public static ItlTransaction Refuse(ItlTransaction request, string controlNumber, DateTimeOffset time, IEnumerable<EbtsError> errors)
    {
        ArgumentNullException.ThrowIfNull(request);
        string code = EbtsTransactionTypes.Find(request.Category)?.ErrorAnswer ?? "ERRA";
        return To(code, request, controlNumber, time).SetAll("MSG", errors.Select(error => error.Message).Take(MostMessages)).BuildIncomplete();
    }

    private static string DomainItem(ItlTransaction request, int place, string otherwise) =>
        request.Header.Find("DOM")?.Subfields.First().ItemText(place) is { Length: > 0 } text ? text : otherwise;
}

using System.Text;

namespace Gateway.Tests.Conformance;

/// <summary>A MIME package around a valid message, as a file.</summary>
internal static class MtomSample
{
    private const string Boundary = "=_corpus";

    /// <summary>Makes one.</summary>
    /// <param name="hasHeaders">Whether header lines stand before it, else it begins with its boundary.</param>
    /// <param name="cutBy">Bytes that are missing at its end.</param>
    public static byte[] Make(bool hasHeaders, int cutBy)
    {
        string message = Encoding.UTF8.GetString(ConformanceFolder.Valid).Replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "", StringComparison.Ordinal);
        string head = hasHeaders
            ? $"MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"application/xop+xml\";\r\n\tstart=\"<root>\"; start-info=\"text/xml\"; boundary=\"{Boundary}\"\r\n\r\n"
            : "";
        string text = $"{head}--{Boundary}\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n"
            + $"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{message}</s:Body></s:Envelope>\r\n--{Boundary}--\r\n";
        return Encoding.UTF8.GetBytes(text)[..^cutBy];
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Benchmarks.Load;

namespace Benchmarks.Edge;

/// <summary>
/// The messages that are sent: an enrolment of one person, with one small image for 10 KB and two of 375,000 bytes for 1 MB; these with
/// or without the digests that a sender may state, which have to be taken again to be checked.
/// </summary>
internal static class EdgeMessage
{
    private const int ImageBytes = 375_000;

    private static readonly XNamespace Nc = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";

    private static readonly XNamespace Biom = "https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/";

    /// <summary>A whole HTTP request.</summary>
    /// <param name="isLarge">Whether it is the 1 MB one.</param>
    /// <param name="hasDigests">Whether the digests of the images are stated.</param>
    public static LoadRequest Request(bool isLarge, bool hasDigests)
    {
        var root = XElement.Load(Path.Combine(Samples(), "EnrollEncounter", "maximal", "request.xml"));
        root.Elements(Biom + "Biometric").Skip(isLarge ? 2 : 1).Remove();
        if (isLarge)
        {
            Enlarge(root);
        }

        if (!hasDigests)
        {
            root.Descendants(Nc + "BinaryHash").Remove();
        }

        string envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + root + "</s:Body></s:Envelope>";
        byte[] body = Encoding.UTF8.GetBytes(envelope);
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes("ASC:" + EdgeServer.Password));
        string headers = "Content-Type: text/xml; charset=utf-8\r\n"
            + "SOAPAction: \"https://cpms.example/ns/exchange/1.0/EnrollEncounter\"\r\n"
            + $"Authorization: Basic {credentials}\r\n";
        return LoadRequest.Post(new Uri("http://localhost/services/exchange"), headers, body);
    }

    private static void Enlarge(XElement root)
    {
        var random = new Random(7);
        foreach (var content in root.Descendants(Nc + "Base64BinaryObject"))
        {
            byte[] image = new byte[ImageBytes];
            random.NextBytes(image);
            Convert.FromBase64String(content.Value).CopyTo(image, 0);
            content.Value = Convert.ToBase64String(image);
            content.Parent!.Element(Nc + "BinarySizeValue")!.Value = $"{ImageBytes}";
            content.Parent.Descendants(Nc + "BinaryHashCode").Single().Value = Convert.ToHexStringLower(SHA256.HashData(image));
        }
    }

    private static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string samples = Path.Combine(folder.FullName, "samples");
            if (Directory.Exists(Path.Combine(samples, "EnrollEncounter")))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("There is no folder of samples above the program.");
    }
}

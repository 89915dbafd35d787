using System.Text;
using System.Xml.Linq;
using Biometrics.Itl;
using Biometrics.Itl.Xml;
using Simulators.Wire;

namespace Simulators.Ebts;

/// <summary>Transactions as the body of a SOAP message: a native file in base64, or a package in XML.</summary>
internal static class EbtsWire
{
    /// <summary>The element around a native file.</summary>
    public static readonly XName Native = Names.Ngi + "NativeEBTSMessage";

    /// <summary>Whether an element is one that carries a transaction.</summary>
    public static bool Carries(XElement body) => body.Name == Native || body.Name == Names.Package;

    /// <summary>The transaction; null where it cannot be read.</summary>
    public static ItlTransaction? TryRead(XElement body)
    {
        try
        {
            return body.Name == Native
                ? ItlTransaction.Read(Convert.FromBase64String(body.Value))
                : ItlXml.Read(Encoding.UTF8.GetBytes(body.ToString(SaveOptions.DisableFormatting)), out _);
        }
        catch (Exception exception) when (exception is FormatException or ItlFormatException)
        {
            return null;
        }
    }

    /// <summary>The body element around a file, and the action under which it goes.</summary>
    public static (XElement Body, string Action) Write(byte[] file, bool isXml)
    {
        if (!isXml)
        {
            return (new XElement(Native, Convert.ToBase64String(file)), "NativeEBTSMessage");
        }

        using var package = new MemoryStream(ItlXml.ToArray(ItlTransaction.Read(file), out _));
        return (XElement.Load(package), "receiveResponse");
    }
}
